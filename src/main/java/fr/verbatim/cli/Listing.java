package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Option;

import java.nio.file.Path;

/// A command that answers things, as text for people or as JSON for programs: the records of the
/// Java API by the names of their components.
abstract class Listing extends Task {

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    Listing(Session session) {
        super(session);
    }

    /// Returns whether JSON is asked for.
    ///
    /// @throws VerbatimException when names are to be hidden as well: places in texts would be
    ///   wrong
    final boolean asJson() {
        if (json && session().root().isPseudonymous()) {
            throw new VerbatimException("cli.pseudonyms.json");
        }
        return json;
    }

    /// Says that a file was written; among JSON nothing is said.
    final void written(String key, Path file) {
        if (!json) {
            say(key, file);
        }
    }

    final int printJson(Object records) {
        terminal().line(new JsonAnswers(words()).write(records));
        return DONE;
    }
}
