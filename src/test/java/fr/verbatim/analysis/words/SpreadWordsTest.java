package fr.verbatim.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Search;
import fr.verbatim.search.SubCorpus;
import fr.verbatim.search.WrittenStudy;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SpreadWordsTest {

    /// The example by which Gries (2008) compares measures of dispersion.
    private static final List<String> LETTERS =
            List.of(
                    "b a m n i b e u p",
                    "b a s a t b e w q n",
                    "b c a g a b e s t a",
                    "b a g h a b e a a t",
                    "b a h a a b e a x a t");

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder, new Coder("Ada"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    private void write(List<String> texts, DocumentKind kind) {
        var written = new WrittenStudy(study);
        for (var i = 0; i < texts.size(); i++) {
            written.document("d" + i, kind, texts.get(i), null);
        }
    }

    private List<Hit> hits(String query) {
        try (var search = Search.open(study)) {
            return search.hits(query, Viewpoint.everyone()).list();
        }
    }

    private Dispersion spread(String query) {
        return Dispersion.of(study.snapshot(), study::text, hits(query), SubCorpus.WHOLE);
    }

    private Cooccurrents near(String query, int reach) {
        return Cooccurrents.of(study.snapshot(), study::text, hits(query), SubCorpus.WHOLE, reach);
    }

    @Test
    void aSpreadIsMeasuredAsGriesDoes() {
        write(LETTERS, DocumentKind.INTERNAL_DOCUMENT);

        var a = spread("a");
        assertThat(a.hits()).isEqualTo(15);
        assertThat(a.range()).isEqualTo(5);
        assertThat(a.deviation()).isCloseTo(0.18, within(1e-9));
        assertThat(a.normalisedDeviation()).isCloseTo(0.2195121951220, within(1e-9));
        var x = spread("x");
        assertThat(x.deviation()).isCloseTo(0.78, within(1e-9));
        assertThat(x.normalisedDeviation()).isCloseTo(0.951219512195, within(1e-9));
        assertThat(x.parts().getLast().places()).containsExactly(8);
    }

    @Test
    void nothingIsSpreadNowhere() {
        write(List.of("un", ""), DocumentKind.INTERNAL_DOCUMENT);

        assertThat(spread("deux").deviation()).isZero();
        assertThat(spread("un").normalisedDeviation()).isZero();
        assertThat(spread("un").parts()).hasSize(1);
    }

    @Test
    void wordsNearAreCountedOnceAndNeverOutsideTheTurn() {
        write(
                List.of(
                        "E : la porte\nR : La clé ouvre la porte, la clé ferme la porte.",
                        "R : Le hall est propre."),
                DocumentKind.INTERVIEW);

        var near = near("clé", 2);

        assertThat(near.corpus()).isEqualTo(16);
        assertThat(near.passages()).isEqualTo(2);
        // La ouvre la | porte la ferme la: "la" three times, each between or beside the two keys.
        assertThat(near.nearby()).isEqualTo(7);
        assertThat(near.words())
                .filteredOn(word -> word.form().equals("la"))
                .singleElement()
                .satisfies(
                        word -> {
                            assertThat(word.near()).isEqualTo(4);
                            assertThat(word.everywhere()).isEqualTo(5);
                            assertThat(word.expected()).isCloseTo(5 * 7 / 16.0, within(1e-9));
                        });
        assertThat(near.words()).noneMatch(word -> word.form().equals("clé"));
        assertThat(near("clé", Cooccurrents.WHOLE_UNIT).nearby()).isEqualTo(8);
        assertThat(near("clé", 0).words()).isEmpty();
    }

    @Test
    void whatIsSaidByTheSameRespondentCountsOnce() {
        write(
                List.of("R : une clé\nR : une clé\nE : une clé", "R : une clé"),
                DocumentKind.INTERVIEW);

        assertThat(near("clé", 5).words())
                .singleElement()
                .satisfies(
                        word -> {
                            assertThat(word.near()).isEqualTo(4);
                            assertThat(word.respondents()).isLessThanOrEqualTo(2);
                        });
    }
}
