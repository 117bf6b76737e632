package fr.verbatim.analysis.guide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.guide.GuideFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Runs every example of the reference page of the interview guide.
class GuideReferenceTest {

    private static final Path PAGE =
            Path.of(System.getProperty("verbatim.basedir", "."), "src/docs/reference/guide.md");

    @TempDir Path folder;
    private String page = "";

    @BeforeEach
    void read() throws IOException {
        page = Files.readString(PAGE);
    }

    @Test
    void theDocumentSaysTheSameGuideAsTheYaml() {
        var yaml = GuideFile.read(Samples.text(folder, "guide.yaml", block("guide")));
        var document = GuideFile.read(Samples.text(folder, "guide.txt", block("document")));

        assertThat(document).isEqualTo(yaml);
        assertThat(yaml.themes()).hasSize(3);
    }

    @Test
    void everyQuestionIsAsLikeAsThePageSays() {
        var rows = table("Question du guide");

        assertThat(rows).hasSizeGreaterThan(4);
        for (var row : rows) {
            var likeness =
                    GuideItems.Item.of(0, "", Asked.Kind.QUESTION, row.get(0))
                            .likeness(FullWords.of(row.get(1)));
            var rounded = Math.round(likeness * 100) / 100.0;
            assertThat(String.valueOf(rounded).replaceFirst("\\.0$", "").replace('.', ','))
                    .as(row.get(1))
                    .isEqualTo(row.get(2));
            assertThat(likeness >= InterviewReading.LEAST_LIKENESS ? "oui" : "non")
                    .as(row.get(1))
                    .isEqualTo(row.get(3));
        }
    }

    @Test
    void theTableAndThePassagesAreThoseOfTheInterviews() {
        try (var interviews =
                new Interviews(folder)
                        .guide(block("guide"))
                        .interview("E1", block("entretien Nadia"))
                        .interview("E2", block("entretien Paul"))) {
            var found = interviews.table("Salariés");
            var raisings = new ArrayList<List<String>>();
            var passages = new ArrayList<List<String>>();
            for (var row : found.rows()) {
                var cells = new ArrayList<String>();
                cells.add(row.respondent().name());
                for (var i = 0; i < row.cells().size(); i++) {
                    var cell = row.cells().get(i);
                    cells.add(name(cell.raising()));
                    if (cell.words() != null) {
                        passages.add(
                                List.of(
                                        row.respondent().name(),
                                        found.guide().themes().get(i).name(),
                                        cell.words().text()));
                    }
                }
                raisings.add(cells);
            }

            assertThat(raisings).isEqualTo(table("Enquêté·e | La journée"));
            assertThat(passages).isEqualTo(table("Enquêté·e | Thème"));
        }
    }

    @Test
    void everySignIsExplained() {
        assertThat(table("Signe"))
                .extracting(row -> row.get(0).replace("`", ""), row -> row.get(1))
                .containsExactlyElementsOf(
                        Arrays.stream(Raising.values())
                                .map(
                                        raising ->
                                                org.assertj.core.api.Assertions.tuple(
                                                        cli("guide.sign." + raising.name()),
                                                        name(raising)))
                                .toList());
    }

    private static String name(Raising raising) {
        return cli("name.raising." + raising.name());
    }

    private static String cli(String key) {
        return ResourceBundle.getBundle("fr.verbatim.message.cli", Locale.FRENCH)
                .getString("cli." + key);
    }

    private String block(String name) {
        var start = page.indexOf("```" + name + "\n") + name.length() + 4;
        return page.substring(start, page.indexOf("\n```", start) + 1);
    }

    private List<List<String>> table(String heading) {
        var start = page.indexOf("\n| " + heading + " |");
        return page.substring(start + 1)
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(
                        line ->
                                Arrays.stream(
                                                line.substring(1, line.lastIndexOf('|'))
                                                        .split("\\|", -1))
                                        .map(String::strip)
                                        .toList())
                .toList();
    }
}
