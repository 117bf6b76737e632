package fr.verbatim.report.format;

import fr.verbatim.message.Message;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The quotations of a report as a table, for spreadsheets. Pure functions.
final class Quotations {

    private Quotations() {}

    static ReportTable table(Report report) {
        var rows = new ArrayList<List<String>>();
        report.sections().forEach(section -> collect(section, rows));
        return ReportTable.ofWords(
                word(report, "report.csv.quotations"),
                Stream.of(
                                "report.csv.id",
                                "report.table.code",
                                "report.csv.text",
                                "report.csv.reference")
                        .map(key -> word(report, key))
                        .toList(),
                rows,
                "");
    }

    private static void collect(Section section, List<List<String>> rows) {
        for (var block : section.blocks()) {
            if (block instanceof Quoted quoted) {
                rows.add(List.of(quoted.id(), section.title(), quoted.text(), quoted.reference()));
            }
        }
        section.sections().forEach(inner -> collect(inner, rows));
    }

    private static String word(Report report, String key) {
        return Message.of(key).text(report.language());
    }
}
