package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.codebook.CodeEdit;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.study.StudyConflict;
import fr.verbatim.study.Viewpoint;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

class PastTest {

    @TempDir Path folder;
    private Verbatim study;
    private long start;

    @BeforeEach
    void open() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        start = study.snapshot().number();
    }

    @AfterEach
    void close() {
        study.close();
    }

    private void memos(String... texts) {
        for (var text : texts) {
            study.memos().write("", text);
        }
    }

    private List<String> memos() {
        return study.memos().all().stream().map(memo -> memo.text()).toList();
    }

    private static String told(PastLine line) {
        return line.line().what().text(Locale.FRENCH).replace('\u00a0', ' ');
    }

    @Test
    void pagesOfAnySizeGiveTheWholeHistoryFromItsEnd() {
        memos("un", "deux", "trois");
        study.undo();
        study.undo();
        study.redo();
        study.undo();
        study.codes().merge(study.code("converser"), study.code("nettoyer"), true);
        study.uncode(study.extracts().getFirst());
        var all = study.history().reversed();

        for (var size : List.of(1, 3, 7, 1000)) {
            var read = new ArrayList<PastLine>();
            var before = Past.NOW;
            for (var page = study.past().page(before, size);
                    !page.isEmpty();
                    page = study.past().page(before, size)) {
                assertThat(page.size()).isLessThanOrEqualTo(size);
                read.addAll(page);
                before = page.getLast().line().number();
            }
            assertThat(read)
                    .extracting(line -> line.line().number())
                    .containsExactlyElementsOf(all.stream().map(HistoryLine::number).toList());
            assertThat(read.stream().map(PastTest::told).limit(2))
                    .containsExactly(
                            "Code retiré dans « M1_gardienne » : réparer",
                            "Code fusionné : converser → nettoyer");
        }
    }

    @Test
    void undosAndRedosAreToldAsWhatTheyAre() {
        memos("un");
        study.undo();
        study.redo();
        study.undo();

        assertThat(study.past().page(Past.NOW, 4))
                .extracting(PastTest::told)
                .containsExactly(
                        "Annulation du n° %d (Mémo écrit : un)".formatted(start + 1),
                        "Rétablissement du n° %d (Mémo écrit : un)".formatted(start + 1),
                        "Annulation du n° %d (Mémo écrit : un)".formatted(start + 1),
                        "Mémo écrit : un");
        assertThat(study.past().page(Past.NOW, 4))
                .extracting(PastLine::undone)
                .containsExactly(false, false, false, true);
        assertThat(study.past().page(Past.NOW, 4)).extracting(PastLine::mine).containsOnly(false);
    }

    @Test
    void aLineKnowsWhereToGo() {
        var document = study.document("M1");
        var extract = study.extracts(document).getFirst();
        study.move(extract, study.passage(document, "une heure"));
        study.memos().write(extract, "", "mémo");
        study.memos().write(study.code("reparer"), "", "mémo");
        study.uncode(extract);

        var lines = study.past().page(Past.NOW, 4);

        assertThat(lines)
                .extracting(PastLine::documents)
                .containsExactly(
                        Set.of(document.id()),
                        Set.of(),
                        Set.of(document.id()),
                        Set.of(document.id()));
        assertThat(lines.getLast().codes()).containsExactly(study.code(extract.code()).id());
        assertThat(lines.get(1).codes()).containsExactly(study.code("reparer").id());
    }

    @Test
    void whatIsGoneHasTheNameThatItHad() {
        study.codes().create("provisoire", null);
        study.code("M1", "à six heures", "provisoire");
        study.codes().remove(study.code("provisoire"));
        memos("un");

        assertThat(told(study.past().page(start + 3, 1).getFirst()))
                .isEqualTo("Extrait codé dans « M1_gardienne » : provisoire");
    }

    @Test
    void aPageHidesWhatHiddenCodersCoded() {
        study.as(new Coder("B")).code("M1", "à six heures", "nettoyer");
        memos("un");

        var page = study.from(Viewpoint.only(new Coder("A"))).past().page(Past.NOW, 2);

        assertThat(page).extracting(line -> line.line().coder().value()).containsOnly("A");
        assertThat(page).hasSize(2);
        assertThat(study.past().page(Past.NOW, 2).getLast().line().coder())
                .isEqualTo(new Coder("B"));
    }

    @Test
    void goingBackUndoesAllOfMineSinceAndNothingElse() {
        memos("un", "deux");
        study.as(new Coder("B")).memos().write("", "autre");
        memos("trois");

        var undone = study.past().undoBackTo(start + 1);

        assertThat(undone).extracting(HistoryLine::number).containsExactly(start + 2, start + 4);
        assertThat(memos()).containsExactly("un", "autre");
        study.redo();
        assertThat(memos()).containsExactly("un", "deux", "autre", "trois");
        assertThat(study.redo()).isEmpty();
    }

    @Test
    void goingBackDoesAgainWhatWasUndoneSince() {
        memos("un", "deux");
        var then = memos();
        study.undo();
        study.undo();
        memos("trois");
        study.undo();
        study.redo();

        study.past().undoBackTo(start + 2);

        assertThat(memos()).isEqualTo(then);
        study.undo();
    }

    @Test
    void goingBackAnywhereIsTheStateOfThen() {
        var states = new ArrayList<List<Object>>();
        memos("un");
        states.add(state());
        study.codes().edit(study.code("reparer"), CodeEdit.builder().name("dépanner").build());
        states.add(state());
        study.undo();
        states.add(state());
        study.codes().merge(study.code("reparer"), study.code("nettoyer"), true);
        states.add(state());
        memos("deux");
        states.add(state());
        study.undo();
        states.add(state());
        for (var i = states.size() - 1; i >= 0; i--) {
            study.past().undoBackTo(start + 1 + i);
            assertThat(state()).as("back to %d", i).isEqualTo(states.get(i));
        }
        study.past().undoBackTo(0);
        assertThat(study.documents()).isEmpty();
        assertThat(study.past().undoBackTo(0)).isEmpty();
    }

    private List<Object> state() {
        var now = study.snapshot();
        return List.of(now.codebook().codes(), now.codings(), now.memos());
    }

    @Test
    void aBatchStaysWhole() {
        study.codes().splitToNew(study.extracts(study.code("reparer")), "prétexte", null);
        memos("un");

        study.past().undoBackTo(start + 1);

        assertThat(study.extracts(study.code("prétexte"))).hasSize(2);
        assertThat(memos()).isEmpty();
    }

    @Test
    void goingBackIsAllOrNothing() {
        var memo = study.memos().write("", "un");
        memos("deux");
        study.as(new Coder("B")).memos().rewrite(memo, "", "récrit");

        assertThatThrownBy(() -> study.past().undoBackTo(start)).isInstanceOf(StudyConflict.class);
        assertThat(memos()).containsExactly("récrit", "deux");
    }

    @Test
    void oneLineIsUndoneWhateverWasDoneSince() {
        memos("un", "deux");

        assertThat(study.past().undo(start + 1)).hasSize(1);

        assertThat(memos()).containsExactly("deux");
        assertThat(study.past().undo(start + 1)).isEmpty();
        assertThat(study.as(new Coder("B")).past().undo(start + 2)).isEmpty();
        assertThatThrownBy(() -> study.past().undo(10_000)).isInstanceOf(NotInStudy.class);
    }
}
