package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class VerbatimTest {

    @TempDir Path folder;
    private Verbatim study;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aDocumentAnswersToItsNameWhateverTheCase() {
        assertThat(study.document("m2_RESPONSABLE").name()).isEqualTo("M2_responsable");
    }

    @Test
    void aDocumentAnswersToTheStartOfItsName() {
        assertThat(study.document("O1").name()).isEqualTo("O1_hall");
    }

    @Test
    void aDocumentAnswersToItsPath() {
        assertThat(study.document("observations/O1_hall.txt").name()).isEqualTo("O1_hall");
    }

    @Test
    void aNumberIsNotTheStartOfALongerOne() {
        assertThatThrownBy(() -> study.document("M")).isInstanceOf(NameUnknown.class);
        assertThat(Names.find(List.of("E1", "E12"), List::of, "E1")).containsExactly("E1");
        assertThat(Names.find(List.of("E12", "E13"), List::of, "E1")).isEmpty();
    }

    @Test
    void anUnknownDocumentIsAnsweredWithTheNearestNames() {
        assertThatThrownBy(() -> study.document("gardienne")).hasMessageContaining("M1_gardienne");
    }

    @Test
    void straightApostrophesAndPlainSpacesFindCurvedAndNoBreakOnes() {
        var document = study.document("M1");

        var passage = study.passage(document, "J'ai changé l'ampoule du palier");

        assertThat(study.quote(passage).text()).isEqualTo("J’ai changé l’ampoule du palier");
        assertThat(study.quote(study.passage(document, "à la même heure ; quand")).text())
                .isEqualTo("à la même heure\u00A0; quand");
    }

    @Test
    void wordsAtSeveralPlacesAreRefusedUntilOneIsChosen() {
        var document = study.document("M1");

        assertThatThrownBy(() -> study.passage(document, "barillet"))
                .isInstanceOf(WordsNotPlaced.class)
                .hasMessageContaining("2 endroits");
        var first = study.passage(document, "barillet", 1);
        var second = study.passage(document, "barillet", 2);
        assertThat(first.span().end()).isLessThan(second.span().start());
    }

    @Test
    void aWordIsNotLookedForInsideLongerOnes() {
        var document = study.document("M1");

        assertThat(study.quote(study.passage(document, "exprès")).text()).isEqualTo("exprès");
        assertThatThrownBy(() -> study.passage(document, "heure"))
                .hasMessageContaining("2 endroits");
    }

    @Test
    void severalCodesAreGivenAllOrNone() {
        var passage = study.passage(study.document("M1"), "On a parlé une heure.");
        var before = study.snapshot().number();

        assertThatThrownBy(
                        () ->
                                study.code(
                                        passage,
                                        List.of(study.code("converser"), study.code("lien social")),
                                        Marking.NONE.withSituation("Une heure")))
                .hasMessageContaining("rubrique");

        assertThat(study.snapshot().number()).isEqualTo(before);
        assertThat(study.situations().all()).isEmpty();
    }

    @Test
    void oneUndoTakesBackAllThatWasSaidOfAPassage() {
        var passage = study.passage(study.document("M1"), "On a parlé une heure.");
        study.code(
                passage,
                List.of(study.code("converser"), study.code("réparer")),
                Marking.NONE.withRegister(Register.TOLD).withSituation("Une heure"));

        var undone = study.undo();

        assertThat(undone).hasSize(3);
        assertThat(study.extracts()).hasSize(3);
        assertThat(study.situations().all()).isEmpty();
    }

    @Test
    void theSameCodeIsNotGivenTwiceToAPassage() {
        assertThatThrownBy(() -> study.code("M1", "J’ai changé l’ampoule du palier", "réparer"))
                .hasMessageContaining("déjà codé");
    }

    @Test
    void aCodeFindsWhatIsCodedAtOnce() {
        study.code("M2", "on l’a perdu avec les loges", "converser");

        assertThat(study.search("code:converser").count()).isEqualTo(1);
        study.undo();
        assertThat(study.search("code:converser").count()).isZero();
    }

    @Test
    void aBlindViewHidesTheWorkOfOthers() {
        var blind = study.from(Viewpoint.only(new Coder("B")));

        assertThat(blind.extracts()).isEmpty();
        assertThat(blind.search("code:réparer").isEmpty()).isTrue();
        assertThat(study.extracts()).hasSize(3);
    }

    @Test
    void theHistoryTellsARedoAsWhatWasDoneAgain() {
        study.undo();
        study.redo();

        assertThat(study.history().getLast().what().text(java.util.Locale.FRENCH))
                .startsWith("Rétablissement du n°")
                .contains("réparer");
    }

    @Test
    void aSpanOutsideTheTextIsRefused() {
        var document = study.document("M1");

        assertThatThrownBy(
                        () ->
                                study.code(
                                        new Passage(document.id(), new Span(10, 100_000)),
                                        study.code("réparer")))
                .hasMessageContaining("sort du texte");
    }

    @Test
    void theDoctorNamesFilesThatChangedWentOrCame() throws IOException {
        Files.writeString(folder.resolve("corpus/entretiens/M1_gardienne.txt"), "autre chose");
        Files.delete(folder.resolve("corpus/entretiens/M2_responsable.txt"));
        Files.writeString(folder.resolve("corpus/nouveau.txt"), "du nouveau");

        var diagnosis = study.doctor();

        assertThat(diagnosis.findings().stream().map(finding -> finding.key()))
                .containsExactlyInAnyOrder(
                        "verbatim.doctor.file-changed",
                        "verbatim.doctor.file-missing",
                        "verbatim.doctor.files-unread");
    }

    @Test
    void theDoctorSaysThatItMadeTheIndex() {
        var diagnosis = study.doctor();

        assertThat(diagnosis.isSound()).isTrue();
        assertThat(diagnosis.repairs()).extracting("key").containsExactly("search.index-built");
    }

    @Test
    void backupAndOpenGiveTheSameExtracts() throws IOException {
        var copy = Files.createDirectories(folder.resolve("copie"));
        study.backup(copy.resolve("verbatim.db"));

        try (var again = Verbatim.open(copy, new Coder("B"))) {
            assertThat(again.extracts()).isEqualTo(study.extracts());
        }
    }

    @Test
    void severalCodersShareOneOpenStudy() {
        var other = study.as(new Coder("B"));

        other.code("M1", "Après je fais le hall", "réparer");

        assertThat(other.coder()).isEqualTo(new Coder("B"));
        assertThat(study.extracts().stream().map(Extract::coder).distinct()).hasSize(2);
        assertThat(study.search("hall").count()).isEqualTo(other.search("hall").count());
        assertThat(other.undo()).hasSize(1);
        assertThat(study.extracts()).hasSize(3);
    }
}
