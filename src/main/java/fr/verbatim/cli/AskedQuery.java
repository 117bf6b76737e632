package fr.verbatim.cli;

import fr.verbatim.SearchResult;
import fr.verbatim.Verbatim;
import fr.verbatim.search.query.QuerySyntaxError;

import picocli.CommandLine.Parameters;

import java.util.List;

/// The query of a command.
final class AskedQuery {

    @Parameters(
            arity = "1..*",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "search.query")
    private List<String> words = List.of();

    /// Returns what it finds; where in the query a mistake is, is shown before it is told.
    SearchResult of(Verbatim study, Terminal terminal) {
        var query = String.join(" ", words);
        try {
            return study.search(query);
        } catch (QuerySyntaxError mistake) {
            terminal.point(query, mistake.offset());
            throw mistake;
        }
    }
}
