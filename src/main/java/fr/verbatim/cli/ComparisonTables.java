package fr.verbatim.cli;

import fr.verbatim.analysis.SituationComparison;
import fr.verbatim.analysis.SituationComparison.Counts;
import fr.verbatim.analysis.SituationComparison.Holding;

/// Prints a comparison of the technical gesture and the social bond in situations: by respondent,
/// then by function. Immutable.
final class ComparisonTables {

    private final Terminal terminal;
    private final Words words;

    ComparisonTables(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    void print(SituationComparison comparison) {
        terminal.wrapped("", words.text("cli.compare.rule"));
        terminal.blank();
        var people = table("cli.head.respondent");
        for (var row : comparison.respondents()) {
            people.row(
                    cells(
                            row.respondent().name() + ", " + row.respondent().value("fonction"),
                            row.told()));
        }
        people.row(cells(words.text("cli.compare.observed"), comparison.observed()));
        people.row(cells(words.text("cli.compare.all"), comparison.total()));
        people.print(terminal);
        terminal.blank();
        var functions =
                new TextTable(
                        words.text("cli.head.function"),
                        ">" + words.name(Holding.BOTH),
                        words.text("cli.compare.with-both"),
                        ">" + words.name(Holding.FIRST_ONLY),
                        ">" + words.name(Holding.SECOND_ONLY),
                        ">" + words.name(Holding.NEITHER));
        for (var row : comparison.functions()) {
            var name = row.function().isEmpty() ? words.text("cli.unknown-value") : row.function();
            functions.row(
                    name,
                    number(row.told().both()),
                    words.text("cli.compare.with", row.withBoth(), row.respondents()),
                    number(row.told().firstOnly()),
                    number(row.told().secondOnly()),
                    number(row.told().neither()));
        }
        functions.print(terminal);
        terminal.blank();
        terminal.wrapped("", words.text("cli.compare.caution"));
    }

    private TextTable table(String head) {
        return new TextTable(
                words.text(head),
                ">" + words.name(Holding.BOTH),
                ">" + words.name(Holding.FIRST_ONLY),
                ">" + words.name(Holding.SECOND_ONLY),
                ">" + words.name(Holding.NEITHER));
    }

    private String[] cells(String name, Counts counts) {
        return new String[] {
            name,
            number(counts.both()),
            number(counts.firstOnly()),
            number(counts.secondOnly()),
            number(counts.neither())
        };
    }

    private String number(int number) {
        return number == 0 ? "–" : words.number(number);
    }
}
