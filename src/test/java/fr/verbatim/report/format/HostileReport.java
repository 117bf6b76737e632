package fr.verbatim.report.format;

import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/// A report in which every text tries to be something else than text.
final class HostileReport {
    /// Markup, an escape from a comment, a formula's end, and characters that XML cannot hold.
    static final String TEXT =
            "=\"'><script src=\"http://exemple.fr/x.js\">alert(1)</script><img src=x onerror=y>"
                    + " --> ]]> &lt; \u0001\uFFFE\uD800 ${x} {0}";

    private HostileReport() {}

    static Report report() {
        var table =
                ReportTable.ofNumbers(TEXT, List.of(TEXT, "n"), List.of(List.of(TEXT, "1")), TEXT);
        var blocks =
                List.<Block>of(
                        Paragraph.lead(TEXT),
                        Paragraph.definition(TEXT, TEXT),
                        Paragraph.note(TEXT),
                        new Items(List.of(TEXT)),
                        new Quoted(TEXT, TEXT, true, TEXT, true, TEXT),
                        new Quoted(TEXT, TEXT, true, TEXT, true, TEXT),
                        table);
        return new Report(
                TEXT,
                List.of(TEXT),
                Locale.FRENCH,
                LocalDate.of(2026, 3, 1),
                TEXT,
                List.of(Paragraph.body(TEXT)),
                List.of(
                        new Section(TEXT, blocks, List.of(new Section(TEXT, blocks, List.of()))),
                        new Section(TEXT, blocks, List.of())));
    }
}
