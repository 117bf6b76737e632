package fr.verbatim.cli;

import fr.verbatim.Comparison;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

/// Prints a comparison of two things coded in situations: what its report says, without the
/// extracts. Immutable.
final class ComparisonTables {

    private final Terminal terminal;
    private final Words words;

    ComparisonTables(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    void print(Comparison comparison) {
        var report = comparison.withLanguage(words.locale()).toReport();
        for (var block : report.opening()) {
            if (block instanceof Paragraph paragraph) {
                terminal.wrapped("", paragraph.text());
            }
        }
        report.sections().stream().filter(it -> it.sections().isEmpty()).forEach(this::section);
    }

    private void section(Section section) {
        for (var block : section.blocks()) {
            switch (block) {
                case ReportTable table -> table(table);
                case Paragraph paragraph -> {
                    terminal.blank();
                    terminal.line(terminal.styled(Terminal.Style.STRONG, paragraph.label()));
                    terminal.wrapped("  ", paragraph.text());
                }
                default -> throw new IllegalStateException("not in a comparison: " + block);
            }
        }
    }

    private void table(ReportTable table) {
        terminal.blank();
        terminal.line(terminal.styled(Terminal.Style.STRONG, table.title()));
        var printed =
                new TextTable(
                        table.columns().stream()
                                .map(it -> (it.numeric() ? ">" : "") + it.title())
                                .toArray(String[]::new));
        table.rows().forEach(row -> printed.row(row.toArray(String[]::new)));
        printed.print(terminal);
        if (!table.note().isEmpty()) {
            terminal.wrapped("", table.note());
        }
    }
}
