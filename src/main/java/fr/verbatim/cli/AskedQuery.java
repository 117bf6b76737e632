package fr.verbatim.cli;

import fr.verbatim.SearchResult;
import fr.verbatim.Verbatim;
import fr.verbatim.search.query.QuerySyntaxError;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.function.Supplier;

/// The query of a command.
final class AskedQuery {

    @Parameters(
            arity = "1..*",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "search.query")
    private List<String> words = List.of();

    @Mixin private AskedPart part = new AskedPart();

    /// Returns what it finds; where in the query a mistake is, is shown before it is told.
    SearchResult of(Verbatim study, Terminal terminal) {
        var query = String.join(" ", words);
        var found = pointing(query, terminal, () -> study.search(query));
        return found.in(part.of(study, terminal));
    }

    /// Does what needs a query understood; where in it a mistake is, is shown before it is told.
    static <T> T pointing(String query, Terminal terminal, Supplier<T> task) {
        try {
            return task.get();
        } catch (QuerySyntaxError mistake) {
            terminal.point(query, mistake.offset());
            throw mistake;
        }
    }
}
