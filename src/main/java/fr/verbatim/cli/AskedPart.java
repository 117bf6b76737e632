package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.search.SubCorpus;

import picocli.CommandLine.Option;

/// The option that makes a part of the corpus of what a command looks at.
final class AskedPart {

    @Option(names = "--in", paramLabel = "${bundle:label.query}", descriptionKey = "search.in")
    private String query = "";

    /// Returns the part; the whole corpus when none is asked for.
    SubCorpus of(Verbatim study, Terminal terminal) {
        return AskedQuery.pointing(query, terminal, () -> study.part(query));
    }

    /// Says of which part of the corpus numbers are, unless it is all of it.
    static void say(SubCorpus part, Terminal terminal, Words words) {
        if (!part.isWhole()) {
            var key = part.isEmpty() ? "search.part-empty" : "report.in-part";
            terminal.wrapped("", words.text(key, part.query()));
        }
    }
}
