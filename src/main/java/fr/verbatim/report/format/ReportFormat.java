package fr.verbatim.report.format;

import fr.verbatim.report.tree.Report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What kind of file a report is written to. Thread-safe.
///
/// Equal reports give equal bytes.
public enum ReportFormat {
    /// CommonMark with tables, UTF-8.
    MARKDOWN("md"),
    /// One file that needs nothing else and asks the network for nothing.
    HTML("html"),
    /// For Word and LibreOffice.
    DOCX("docx"),
    /// The tables and the list of quotations, for a spreadsheet: see [CsvFormat].
    CSV("csv"),
    /// The same as sheets of a workbook: see [XlsxFormat].
    XLSX("xlsx");

    private final String ending;

    ReportFormat(String ending) {
        this.ending = ending;
    }

    /// Returns the format that a file's name asks for by its ending.
    public static Optional<ReportFormat> ofName(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst();
    }

    /// Returns the endings known, with their dot.
    public static List<String> endings() {
        return Arrays.stream(values()).map(format -> "." + format.ending).toList();
    }

    /// Returns the bytes of the file.
    public byte[] render(Report report) {
        return switch (this) {
            case MARKDOWN -> new MarkdownFormat(report).render();
            case HTML -> new HtmlFormat(report).render();
            case DOCX -> new DocxFormat(report).render();
            case CSV -> new CsvFormat(report).render();
            case XLSX -> new XlsxFormat(report).render();
        };
    }
}
