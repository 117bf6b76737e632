package fr.verbatim.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class CsvFormatTest {
    private static List<String> lines(String cell) {
        var table =
                ReportTable.ofWords("Table", List.of("a", "b"), List.of(List.of(cell, "z")), "");
        var report =
                new Report(
                        "T",
                        List.of(),
                        Locale.FRENCH,
                        LocalDate.of(2026, 3, 1),
                        "",
                        List.of(table),
                        List.of());
        return List.of(
                new String(ReportFormat.CSV.render(report), StandardCharsets.UTF_8)
                        .split("\r\n", -1));
    }

    @Test
    void itStartsWithAByteOrderMarkAndEndsLinesAsExcelDoes() {
        assertThat(lines("x")).startsWith("\uFEFFTable", "a;b", "x;z", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "oui|oui;z",
                "-3|-3;z",
                "-3,5|-3,5;z",
                "=1+1|'=1+1;z",
                "- oui|'- oui;z",
                "'=x|''=x;z",
                "'tain|'tain;z",
                "a;b|\"a;b\";z",
                "dit \"oui\"|\"dit \"\"oui\"\"\";z",
                "@x|'@x;z"
            })
    void cellsAreQuotedAndNeverFormulas(String cell, String line) {
        assertThat(lines(cell).get(2)).isEqualTo(line);
    }
}
