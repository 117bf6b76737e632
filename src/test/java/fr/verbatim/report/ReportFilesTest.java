package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.report.format.ReportFormat;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipInputStream;

class ReportFilesTest {
    @TempDir Path folder;

    private SmallStudy small;

    @BeforeEach
    void fill() {
        small = new SmallStudy(folder).filled();
    }

    @AfterEach
    void close() {
        small.close();
    }

    private CodeReport wanted() {
        return CodeReport.of(small.study(), List.of())
                .withDate(LocalDate.of(2026, 3, 1))
                .withAbsent("Les locataires n’ont pas été interrogés.")
                .withTables(
                        List.of(
                                ReportTable.ofNumbers(
                                        "Situations par fonction",
                                        List.of("Fonction", "Geste et lien", "Geste seul"),
                                        List.of(
                                                List.of("gardien d’immeuble", "3", "1"),
                                                List.of("directrice", "0", "0")),
                                        "Une situation est comptée une fois.")));
    }

    private static String text(Report report, ReportFormat format) {
        return new String(format.render(report), StandardCharsets.UTF_8);
    }

    @Test
    void markdownIsAsItWasLookedAt() {
        check("report.md", text(wanted().toReport(), ReportFormat.MARKDOWN));
    }

    @Test
    void htmlIsAsItWasLookedAt() {
        check("report.html", text(wanted().toReport(), ReportFormat.HTML));
    }

    @Test
    void tablesAreAsTheyWereLookedAt() {
        check("report.csv", text(wanted().toReport(), ReportFormat.CSV));
    }

    @Test
    void docxIsAsItWasLookedAt() throws IOException {
        var all = new StringBuilder();
        var bytes = ReportFormat.DOCX.render(wanted().toReport());
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().matches("word/(document|footer1).xml|docProps/core.xml")) {
                    all.append("== ").append(entry.getName()).append("\n");
                    all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    all.append("\n");
                }
            }
        }
        check("report.docx.txt", all.toString());
    }

    @Test
    void englishIsAsItWasLookedAt() {
        check(
                "report-en.md",
                text(wanted().withLanguage(Locale.ENGLISH).toReport(), ReportFormat.MARKDOWN));
    }

    @Test
    void equalReportsGiveEqualBytes() {
        for (var format : ReportFormat.values()) {
            assertThat(format.render(wanted().toReport()))
                    .isEqualTo(format.render(wanted().toReport()));
        }
    }

    private static void check(String name, String actual) {
        Golden.check(Golden.file("src/test/resources/fr/verbatim/report/" + name), actual);
    }
}
