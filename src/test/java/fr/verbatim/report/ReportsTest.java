package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.report.tree.Report;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

class ReportsTest {
    private static final Report REPORT =
            new Report(
                    "Titre",
                    List.of(),
                    Locale.FRENCH,
                    LocalDate.of(2026, 3, 1),
                    "Anne",
                    List.of(),
                    List.of());

    @TempDir Path folder;

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapport.md", "rapport.html", "Rapport été.DOCX", "rapport.csv"})
    void theEndingChoosesTheFormat(String name) throws IOException {
        Reports.write(REPORT, folder.resolve(name), false);

        assertThat(files()).containsExactly(name);
        assertThat(folder.resolve(name)).isNotEmptyFile();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapport", "rapport.pdf", "docx", ".md.bak"})
    void anotherEndingIsRefusedWithThoseThatAreKnown(String name) throws IOException {
        assertThatThrownBy(() -> Reports.write(REPORT, folder.resolve(name), false))
                .isInstanceOf(ReportFileRefused.class)
                .hasMessageContaining(name)
                .hasMessageContaining(".md, .html, .docx, .csv");
        assertThat(files()).isEmpty();
    }

    @Test
    void aFileThatExistsIsKept() throws IOException {
        var target = Files.writeString(folder.resolve("rapport.md"), "à garder");

        assertThatThrownBy(() -> Reports.write(REPORT, target, false))
                .isInstanceOf(ReportFileRefused.class)
                .hasMessageContaining("existe déjà");
        assertThat(target).hasContent("à garder");
    }

    @Test
    void aFileThatExistsIsReplacedByForce() throws IOException {
        var target = Files.writeString(folder.resolve("rapport.md"), "à remplacer");

        Reports.write(REPORT, target, true);

        assertThat(target).content().startsWith("# Titre");
        assertThat(files()).containsExactly("rapport.md");
    }

    @Test
    void missingFoldersAreMade() {
        var target = folder.resolve("sorties/mars/rapport.html");

        Reports.write(REPORT, target, false);

        assertThat(target).exists();
    }

    @Test
    void aFolderIsNeverReplaced() throws IOException {
        var target = Files.createDirectory(folder.resolve("rapport.md"));

        assertThatThrownBy(() -> Reports.write(REPORT, target, true))
                .isInstanceOf(ReportFileRefused.class)
                .hasMessageContaining("est un dossier");
        assertThat(target).isDirectory();
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("fichier"), "x");

        assertThatThrownBy(() -> Reports.write(REPORT, file.resolve("rapport.md"), false))
                .isInstanceOf(ReportFileRefused.class)
                .hasMessageContaining("Impossible d’écrire");
        assertThat(files()).containsExactly("fichier");
    }
}
