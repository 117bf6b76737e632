package fr.verbatim.report.format;

import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a report as CommonMark with tables. Confined to one thread.
///
/// Each quotation is preceded by a comment that names it.
final class MarkdownFormat {
    private static final int DEEPEST_HEADING = 6;

    private final Report report;
    private final StringBuilder out = new StringBuilder();

    MarkdownFormat(Report report) {
        this.report = report;
    }

    byte[] render() {
        heading(1, report.title());
        for (var line : report.subtitle()) {
            paragraph(MarkdownText.line(line));
        }
        report.opening().forEach(this::block);
        report.sections().forEach(section -> section(section, 2));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void section(Section section, int level) {
        heading(level, section.title());
        section.blocks().forEach(this::block);
        section.sections().forEach(inner -> section(inner, level + 1));
    }

    private void heading(int level, String title) {
        paragraph("#".repeat(Math.min(level, DEEPEST_HEADING)) + " " + headingText(title));
    }

    /// A run of `#` at the end of a heading would be taken away.
    private static String headingText(String title) {
        var text = MarkdownText.line(title);
        return text.endsWith("#") ? text.substring(0, text.length() - 1) + "\\#" : text;
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph(var _, var label, var text) ->
                    paragraph(
                            label.isEmpty()
                                    ? lines(text)
                                    : "**" + MarkdownText.line(label) + ".** " + lines(text));
            case Items(var items) ->
                    paragraph(
                            items.stream()
                                    .map(item -> "- " + MarkdownText.line(item))
                                    .collect(Collectors.joining("\n")));
            case Quoted quoted -> quoted(quoted);
            case ReportTable table -> table(table);
        }
    }

    private void quoted(Quoted quoted) {
        var marks = Marks.around(quoted, report.language());
        out.append("<!-- citation ").append(Anchors.safe(quoted.id())).append(" -->\n");
        for (var line : MarkdownText.lines(marks.before() + quoted.text() + marks.after())) {
            out.append(line.isEmpty() ? ">" : "> " + line).append('\n');
        }
        paragraph(">\n> — " + MarkdownText.line(quoted.reference()));
    }

    private void table(ReportTable table) {
        paragraph("**" + MarkdownText.line(table.title()) + "**");
        row(table.columns().stream().map(ReportTable.Column::title).toList());
        out.append(
                table.columns().stream()
                        .map(column -> column.numeric() ? " ---: |" : " --- |")
                        .collect(Collectors.joining("", "|", "\n")));
        table.rows().forEach(this::row);
        out.append('\n');
        if (!table.note().isEmpty()) {
            paragraph(lines(table.note()));
        }
    }

    private void row(List<String> cells) {
        out.append(
                cells.stream()
                        .map(cell -> " " + MarkdownText.line(cell) + " |")
                        .collect(Collectors.joining("", "|", "\n")));
    }

    private static String lines(String text) {
        return String.join("\n", MarkdownText.lines(text));
    }

    private void paragraph(String markdown) {
        out.append(markdown).append("\n\n");
    }
}
