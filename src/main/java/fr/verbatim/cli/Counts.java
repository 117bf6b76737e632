package fr.verbatim.cli;

import fr.verbatim.SearchResult;
import fr.verbatim.search.Hits;

import java.util.List;

/// Prints what a query amounts to: respondents first. Immutable.
final class Counts {

    private final Terminal terminal;
    private final Words words;

    Counts(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    void total(SearchResult result) {
        AskedPart.say(result.part(), terminal, words);
        terminal.line(
                words.text(
                        "cli.search.total",
                        result.count(),
                        result.documentsFound(),
                        result.respondents(),
                        result.allRespondents()));
        annotated(result);
    }

    /// Says which documents could not be searched by lemma, if any.
    void annotated(SearchResult result) {
        if (result.annotated() < result.documents()) {
            terminal.line(
                    words.text("cli.search.annotated", result.annotated(), result.documents()));
        }
    }

    /// Prints the counts for each value of a field or variable.
    void by(String variable, List<Hits.Count> values) {
        var table =
                new TextTable(
                        variable,
                        words.text("cli.head.respondents"),
                        ">" + words.text("cli.head.passages"),
                        ">" + words.text("cli.head.per-thousand"));
        for (var count : values) {
            table.row(
                    count.value().isEmpty() ? words.text("cli.unknown-value") : count.value(),
                    words.text("cli.out-of", count.respondents(), count.allRespondents()),
                    words.number(count.hits()),
                    rate(count));
        }
        table.print(terminal);
    }

    private String rate(Hits.Count count) {
        return count.words() == 0 ? "–" : words.text("cli.rate", count.perThousandWords());
    }
}
