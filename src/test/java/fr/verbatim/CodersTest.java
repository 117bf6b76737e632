package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.CodedPair.Relation;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Register;
import fr.verbatim.corpus.Document;
import fr.verbatim.study.Viewpoint;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class CodersTest {

    private static final Coder A = new Coder("A");
    private static final Coder B = new Coder("B");

    @TempDir Path folder;
    private Verbatim study;
    private Verbatim other;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, A);
        other = study.as(B);
        study.uncode(study.extracts());
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Document document() {
        return study.document("M1");
    }

    private List<String> pairs() {
        return study.coders().pairs(document(), A, B).stream().map(CodersTest::told).toList();
    }

    private static String told(CodedPair pair) {
        return "%s %s|%s %.2f"
                .formatted(pair.relation(), told(pair.first()), told(pair.second()), pair.shared())
                .replace(',', '.');
    }

    private static String told(@Nullable Extract extract) {
        return extract == null ? "-" : extract.code() + ":" + extract.text();
    }

    @Test
    void theSameCodeOnPassagesThatOverlapIsTheSame() {
        study.code("M1", "à six heures", "nettoyer");
        other.code("M1", "six heures", "nettoyer");

        assertThat(pairs())
                .containsExactly("SAME_CODE nettoyer:à six heures|nettoyer:six heures 0.83");
    }

    @Test
    void oneLongExtractStandsBesideTwoShortOnes() {
        study.code("M1", "On a parlé une heure", "converser");
        other.code("M1", "On a", "converser");
        other.code("M1", "une heure", "converser");

        assertThat(study.coders().pairs(document(), A, B))
                .extracting(CodedPair::relation)
                .containsExactly(Relation.SAME_CODE, Relation.SAME_CODE);
    }

    @Test
    void otherCodesAtThePlaceArePairedTheNearestFirst() {
        study.code("M1", "On a parlé une heure", "converser");
        other.code("M1", "une heure", "nettoyer");
        other.code("M1", "a parlé une heure", "reparer");

        assertThat(pairs())
                .containsExactly(
                        "OTHER_CODE converser:On a parlé une heure|reparer:a parlé une heure 0.85",
                        "ONLY_SECOND -|nettoyer:une heure 0.00");
    }

    @Test
    void aCodeThatOnlyOneAddedIsOnlyTheirs() {
        study.code("M1", "On a parlé", "converser");
        study.code("M1", "On a parlé", "nettoyer");
        other.code("M1", "On a parlé", "converser");
        other.code("M1", "un café", "converser");

        assertThat(pairs())
                .containsExactly(
                        "SAME_CODE converser:On a parlé|converser:On a parlé 1.00",
                        "ONLY_FIRST nettoyer:On a parlé|- 0.00",
                        "ONLY_SECOND -|converser:un café 0.00");
    }

    @Test
    void turningTheCodersRoundTurnsThePairsRound() {
        study.code("M1", "On a parlé une heure", "converser");
        study.code("M1", "à six heures", "nettoyer");
        other.code("M1", "une heure", "nettoyer");
        other.code("M1", "a parlé une heure", "reparer");

        var pairs = study.coders().pairs(document(), A, B);
        var turned = study.coders().pairs(document(), B, A);

        assertThat(turned).hasSameSizeAs(pairs);
        for (var pair : pairs) {
            assertThat(turned)
                    .anyMatch(
                            it ->
                                    Objects.equals(it.first(), pair.second())
                                            && Objects.equals(it.second(), pair.first())
                                            && it.shared() == pair.shared());
        }
    }

    @Test
    void aHiddenCoderHasDoneNothing() {
        study.code("M1", "On a parlé", "converser");
        other.code("M1", "On a parlé", "converser");
        var blind = study.from(Viewpoint.only(A));

        assertThat(blind.coders().pairs(document(), A, B))
                .extracting(CodedPair::relation)
                .containsExactly(Relation.ONLY_FIRST);
        assertThat(blind.coders().all()).containsExactly(A);
    }

    @Test
    void codersAreThoseWhoCodedMarkedOrWrote() {
        other.memos().write("", "mémo");
        study.as(new Coder("C"))
                .situations()
                .mark("Le café", Register.TOLD, study.passage(document(), "un café"));

        assertThat(study.coders().all()).extracting(Coder::value).containsExactly("B", "C");
    }
}
