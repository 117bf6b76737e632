package fr.verbatim.report.format;

import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Writes the tables of a report, then the list of its quotations, for a spreadsheet. Confined to
/// one thread.
///
/// UTF-8 with a byte order mark, cells parted by semicolons, lines ended by CRLF: what Excel opens
/// by a double click in French. Each table is preceded by its title and followed by an empty line.
/// A cell that a spreadsheet would take for a formula is preceded by an apostrophe, which is no
/// part of it.
final class CsvFormat {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+\\-@\\t\\r].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern QUOTED = Pattern.compile("(?s).*[;\"\\r\\n].*");

    private final Report report;
    private final StringBuilder out = new StringBuilder(BYTE_ORDER_MARK);

    CsvFormat(Report report) {
        this.report = report;
    }

    byte[] render() {
        report.tables().forEach(this::table);
        table(Quotations.table(report));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void table(ReportTable table) {
        row(List.of(table.title()));
        row(table.columns().stream().map(ReportTable.Column::title).toList());
        table.rows().forEach(this::row);
        if (!table.note().isEmpty()) {
            row(List.of(table.note()));
        }
        out.append("\r\n");
    }

    private void row(List<String> cells) {
        out.append(
                cells.stream().map(CsvFormat::cell).collect(Collectors.joining(";", "", "\r\n")));
    }

    private static String cell(String text) {
        var safe =
                FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
                        ? "'" + text
                        : text;
        return QUOTED.matcher(safe).matches() ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
