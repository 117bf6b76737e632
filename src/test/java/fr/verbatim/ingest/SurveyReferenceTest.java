package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

/// Runs the examples of surveys and post-its of the reference page of the import.
class SurveyReferenceTest {

    @TempDir Path folder;
    private final ReferencePage page = ReferencePage.read();

    @Test
    void theSurveyOfThePageIsUnderstoodAsItSays() {
        var reading = read("questionnaire");
        var speaker = reading.speakers().getFirst();

        assertThat(told("cas")).containsExactly(speaker.label());
        assertThat(told("variable"))
                .containsExactlyInAnyOrderElementsOf(speaker.variables().keySet());
        assertThat(told("question ouverte"))
                .containsExactlyElementsOf(titles(reading).stream().distinct().toList());
        assertThat(titles(reading)).hasSize(5);
        assertThat(Portrait.of(reading, "a.csv").kind()).isEqualTo(DocumentKind.SURVEY);
    }

    @Test
    void thePostItsOfThePageAreUnderstoodAsItSays() {
        var reading = read("postits");

        assertThat(reading.text().layers().turns())
                .hasSize(3)
                .allSatisfy(turn -> assertThat(turn.speaker()).isNull());
        assertThat(titles(reading))
                .containsExactly(
                        "Vivre ensemble · 1 · Enjeux · Difficultés",
                        "Vivre ensemble · 1 · Enjeux · Solutions");
        assertThat(Portrait.of(reading, "a.csv").kind()).isEqualTo(DocumentKind.WORKSHOP);
    }

    private List<String> told(String sort) {
        return page.table("Dans le tableau").stream()
                .filter(row -> row.get(1).startsWith(sort))
                .map(row -> ReferencePage.quoted(row.getFirst()).getFirst())
                .toList();
    }

    private static List<String> titles(Reading reading) {
        return reading.text().layers().sections().stream()
                .filter(section -> section.kind() == Section.Kind.QUESTION)
                .map(Section::title)
                .toList();
    }

    private Reading read(String block) {
        return Segmentation.of(
                Readers.read(Samples.text(folder, block + ".csv", page.block(block))));
    }
}
