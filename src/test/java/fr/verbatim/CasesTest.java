package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Case;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.NotInStudy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CasesTest {

    @TempDir Path folder;
    private Verbatim study;
    private Cases cases;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        cases = study.cases();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Case nadia() {
        return study.person("Nadia");
    }

    private List<Object> state() {
        return List.of(cases.all(), study.documents());
    }

    @Test
    void aCaseIsAddedRenamedAndRemoved() {
        var before = state();
        var added = cases.create(" Youcef\nB. ");
        assertThat(added.name()).isEqualTo("Youcef B.");

        var renamed = cases.rename(added, "Youcef");

        assertThat(cases.all()).contains(renamed).doesNotContain(added);
        cases.remove(renamed);
        assertThat(state()).isEqualTo(before);
        study.undo();
        study.undo();
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aNameIsGivenOnceAndIsNotEmpty() {
        var added = cases.create("Youcef");

        assertThatThrownBy(() -> cases.create("Youcef")).isInstanceOf(VerbatimException.class);
        assertThatThrownBy(() -> cases.rename(added, nadia().name()))
                .isInstanceOf(VerbatimException.class);
        assertThatThrownBy(() -> cases.create(" ")).isInstanceOf(VerbatimException.class);
        assertThat(cases.rename(added, "Youcef")).isEqualTo(added);
        cases.remove(added);
        assertThatThrownBy(() -> cases.rename(added, "X")).isInstanceOf(NotInStudy.class);
    }

    @Test
    void whatHangsOnACaseIsTold() {
        study.memos().write(nadia(), "", "portrait");

        assertThat(cases.use(nadia()))
                .isEqualTo(new CaseUse(nadia(), List.of("Nadia, M1_gardienne"), 1));
    }

    @Test
    void aCaseGetsAValueAndLosesIt() {
        var before = nadia();

        var set = cases.set(before, "étage", "3e ");

        assertThat(set.variables()).containsEntry("étage", "3e");
        assertThat(cases.set(set, "Étage", "4e").variables())
                .containsEntry("étage", "4e")
                .doesNotContainKey("Étage");
        assertThat(cases.set(set, "étage", "")).isEqualTo(before);
        var number = study.snapshot().number();
        cases.set(before, "rien", "");
        assertThat(study.snapshot().number()).isEqualTo(number);
    }

    @Test
    void aValueOfADocumentHoldsWhenItsFileIsReadAgain() throws IOException {
        var document = study.document("M1");
        cases.set(document, "lieu", "ailleurs");
        cases.set(document, "météo", "gel");
        cases.set(document, "date", "");
        var file = folder.resolve("corpus").resolve(document.path());
        Files.writeString(file, Files.readString(file) + "\nNadia : Voilà.\n");

        study.importCorpus(ImportListener.NONE);

        assertThat(study.document("M1").variables())
                .containsEntry("lieu", "ailleurs")
                .containsEntry("météo", "gel")
                .doesNotContainKey("date");
    }

    @Test
    void aVariableIsRenamedEverywhereHoweverItIsWritten() {
        cases.set(nadia(), "Météo", "gel");
        cases.set(study.document("M1"), "meteo", "pluie");
        var before = state();

        cases.renameVariable("météo", "temps qu’il fait");

        assertThat(nadia().variables()).containsEntry("temps qu’il fait", "gel");
        assertThat(study.document("M1").variables()).containsEntry("temps qu’il fait", "pluie");
        assertThat(study.variables()).extracting(it -> it.name()).doesNotContain("Météo", "meteo");
        study.undo();
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aRenamedVariableKeepsItsPlace() {
        var names = List.copyOf(nadia().variables().keySet());

        cases.renameVariable(names.getFirst(), "autre");

        assertThat(nadia().variables().keySet().iterator().next()).isEqualTo("autre");
    }

    @Test
    void twoVariablesBecomeOneUnlessSomebodyHasBoth() {
        cases.set(study.document("M1"), "lieu dit", "Tilleuls");
        var before = state();

        assertThatThrownBy(() -> cases.renameVariable("lieu dit", "lieu"))
                .isInstanceOf(VerbatimException.class)
                .hasMessageContaining("M1_gardienne");
        assertThat(state()).isEqualTo(before);
        cases.set(study.document("M1"), "lieu", "");
        cases.renameVariable("lieu dit", "lieu");
        assertThat(study.document("M1").variables()).containsEntry("lieu", "Tilleuls");
    }

    @Test
    void aVariableIsRemovedEverywhere() {
        var before = state();
        cases.removeVariable("FONCTION");

        assertThat(cases.all()).extracting(Case::variables).noneMatch(CasesTest::hasFunction);
        study.undo();
        assertThat(state()).isEqualTo(before);
        assertThatThrownBy(() -> cases.removeVariable("inconnue")).isInstanceOf(NameUnknown.class);
    }

    private static boolean hasFunction(Map<String, String> variables) {
        return variables.containsKey("fonction");
    }

    @Test
    void severalValuesAreOneChange() {
        var paul = study.person("Paul");
        var before = state();

        cases.fill(
                Map.of(
                        nadia().id(), Map.of("fonction", "gardienne", "quartier", "Nord"),
                        paul.id(), Map.of("fonction", "")));

        assertThat(nadia().variables())
                .containsEntry("fonction", "gardienne")
                .containsEntry("quartier", "Nord");
        assertThat(study.person("Paul").variables()).doesNotContainKey("fonction");
        study.undo();
        assertThat(state()).isEqualTo(before);
    }
}
