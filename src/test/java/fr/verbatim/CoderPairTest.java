package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.verbatim.CoderPair.Kind;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Two coders side by side.
class CoderPairTest {

    private static final Coder A = new Coder("A");
    private static final Coder B = new Coder("B");

    @TempDir Path folder;

    private Verbatim study;
    private Verbatim other;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, A);
        other = study.as(B);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private List<CoderPair> pairs() {
        return study.pairs(study.document("M1"), A, B);
    }

    @Test
    void theSameCodeOnPassagesThatOverlapIsOnePairWithTheShareOfTheirCharacters() {
        other.code("M1", "changé l’ampoule du palier", "réparer");

        var pair = pairs().stream().filter(it -> it.kind() == Kind.SAME_CODE).findFirst();

        assertThat(pair).isPresent();
        var words = "J’ai changé l’ampoule du palier".length();
        assertThat(pair.get().overlap())
                .isEqualTo((double) "changé l’ampoule du palier".length() / words);
        assertThat(pair.get().span().length()).isEqualTo(words);
    }

    @Test
    void theSameCodeIsPairedBeforeAnotherCodeThatOverlapsMore() {
        other.code("M1", "J’ai changé l’ampoule du palier", "nettoyer");
        other.code("M1", "l’ampoule", "réparer");

        assertThat(pairs())
                .extracting(CoderPair::kind)
                .containsExactlyInAnyOrder(Kind.SAME_CODE, Kind.ONLY_SECOND, Kind.ONLY_FIRST);
    }

    @Test
    void anotherCodeAtTheSamePlaceIsADisagreement() {
        other.code("M1", "J’ai changé l’ampoule du palier", "nettoyer");

        assertThat(pairs()).extracting(CoderPair::kind).contains(Kind.OTHER_CODE);
    }

    @Test
    void everyExtractIsInOnePair() {
        other.code("M1", "J’ai changé l’ampoule du palier", "réparer");
        other.code("M1", "J’ai changé l’ampoule", "réparer");
        other.code("M1", "l’ampoule du palier", "converser");

        var work = study.work(study.document("M1")).extracts();
        var paired =
                pairs().stream()
                        .flatMap(it -> Stream.of(it.first(), it.second()))
                        .filter(Objects::nonNull)
                        .toList();

        assertThat(paired).containsExactlyInAnyOrderElementsOf(work);
    }

    @Test
    void changingSidesChangesNothingButTheSides() {
        other.code("M1", "l’ampoule du palier", "converser");
        var document = study.document("M1");

        assertThat(study.pairs(document, B, A))
                .extracting(CoderPair::span, CoderPair::overlap)
                .containsExactlyElementsOf(
                        pairs().stream().map(it -> tuple(it.span(), it.overlap())).toList());
    }

    @Test
    void nothingIsToldOfACoderWhoIsHidden() {
        other.code("M1", "l’ampoule du palier", "converser");

        assertThat(study.from(Viewpoint.only(A)).pairs(study.document("M1"), A, B))
                .extracting(CoderPair::kind)
                .containsOnly(Kind.ONLY_FIRST);
    }
}
