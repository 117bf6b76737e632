package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;
import static fr.verbatim.study.Fieldwork.BRUNO;
import static fr.verbatim.study.Fieldwork.coding;
import static fr.verbatim.study.Fieldwork.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

class UndoTest {

    private static final CodingId CODED = new CodingId("k1");

    @TempDir Path folder;
    private Study anne;
    private Study bruno;
    private Document document;

    @BeforeEach
    void open() {
        anne = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("anne"));
        bruno = Study.open(folder, BRUNO, Fieldwork.clock(), Fieldwork.ids("bruno"));
        document = Fieldwork.begin(anne);
    }

    @AfterEach
    void close() {
        assertThat(anne.check()).isEmpty();
        anne.close();
        bruno.close();
    }

    private JournalEntry code(Study study, String words) {
        return study.apply(
                new CodingChange.Add(
                        coding("k1", document.id(), "c1", study.coder()), span(words)));
    }

    private Document correct(Study study, String words, String better) {
        var text = study.text(document().revision()).text().replace(words, better);
        study.apply(new CorpusChange.EditText(document.id(), study.store(Fieldwork.text(text))));
        return document();
    }

    private Document document() {
        return anne.snapshot().document(document.id()).orElseThrow();
    }

    private Optional<String> quoted() {
        var snapshot = anne.snapshot();
        return snapshot.codings().stream()
                .filter(coding -> coding.id().equals(CODED))
                .findFirst()
                .flatMap(snapshot::passage)
                .map(passage -> anne.quote(passage).text());
    }

    @Test
    void undoIsRefusedWhenAnotherCoderChangedTheRowAndNamesTheChange() {
        code(anne, "on parle");
        var later = bruno.apply(new CodingChange.Recode(CODED, new CodeId("c2")));
        var before = anne.snapshot().rows();
        assertThatThrownBy(anne::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("n°\u00a03")
                .hasMessageContaining("n°\u00a0" + later.number());
        assertThat(anne.snapshot().rows()).isEqualTo(before);
        bruno.undo();
        assertThat(anne.undo()).hasSize(1);
        assertThat(anne.snapshot().codings()).isEmpty();
    }

    @Test
    void redoIsRefusedWhenAnotherCoderChangedTheRow() {
        code(anne, "on parle");
        anne.apply(new CodingChange.Qualify(CODED, null, null, true));
        anne.undo();
        bruno.apply(new CodingChange.Recode(CODED, new CodeId("c2")));
        assertThatThrownBy(anne::redo).isInstanceOf(StudyConflict.class);
    }

    @Test
    void thereIsNothingToRedoAfterANewChange() {
        code(anne, "on parle");
        anne.apply(new CodingChange.Qualify(CODED, null, null, true));
        anne.undo();
        anne.apply(new CodingChange.Recode(CODED, new CodeId("c2")));
        assertThat(anne.redo()).isEmpty();
        assertThat(anne.snapshot().codings()).extracting(Coding::retained).containsExactly(false);
    }

    @Test
    void anotherCodersChangeLeavesTheRedo() {
        code(anne, "on parle");
        anne.undo();
        bruno.apply(new CorpusChange.PutCase(new Case(new CaseId("p1"), "Karim", Map.of())));
        assertThat(anne.redo()).hasSize(1);
        assertThat(quoted()).contains("on parle");
    }

    @Test
    void aCoderUndoesTheirOwnChangesOnly() {
        code(anne, "on parle");
        bruno.apply(new CorpusChange.PutCase(new Case(new CaseId("p1"), "Karim", Map.of())));
        anne.undo();
        assertThat(anne.snapshot().codings()).isEmpty();
        assertThat(anne.snapshot().cases()).hasSize(1);
    }

    @Test
    void aBatchIsUndoneAndRedoneAsAWhole() {
        var before = anne.snapshot().rows();
        for (var i = 0; i < 3; i++) {
            anne.apply(
                    new CodingChange.Add(
                            coding("b" + i, document.id(), "c2", ANNE), span("le lien")),
                    "lot");
        }
        var after = anne.snapshot().rows();
        var undone = anne.undo();
        assertThat(undone)
                .extracting(entry -> entry.undoes().orElseThrow())
                .containsExactly(5L, 4L, 3L);
        assertThat(undone).extracting(JournalEntry::batch).containsOnly(undone.getFirst().batch());
        assertThat(anne.snapshot().rows()).isEqualTo(before);
        assertThat(anne.redo()).hasSize(3);
        assertThat(anne.snapshot().rows()).isEqualTo(after);
        assertThat(anne.undo()).hasSize(3);
        assertThat(anne.snapshot().rows()).isEqualTo(before);
    }

    @Test
    void aBatchThatCannotBeUndoneWhollyIsNotUndoneAtAll() {
        anne.applyAll(
                List.of(
                        new CodingChange.Add(
                                coding("b1", document.id(), "c2", ANNE), span("le lien")),
                        new CodingChange.Add(
                                coding("b2", document.id(), "c2", ANNE), span("on parle"))));
        bruno.apply(new CodingChange.Remove(new CodingId("b1")));
        var before = anne.snapshot().rows();
        assertThatThrownBy(anne::undo).isInstanceOf(StudyConflict.class);
        assertThat(anne.snapshot().rows()).isEqualTo(before);
    }

    @Test
    void aRefusedChangeTakesItsBatchWithIt() {
        var before = anne.snapshot().rows();
        var number = anne.snapshot().number();
        var changes =
                List.of(
                        new CodingChange.Add(
                                coding("b1", document.id(), "c2", ANNE), span("le lien")),
                        new CodingChange.Remove(new CodingId("inconnu")));
        assertThatThrownBy(() -> anne.applyAll(changes)).isInstanceOf(NotInStudy.class);
        assertThat(anne.snapshot().rows()).isEqualTo(before);
        assertThat(anne.snapshot().number()).isEqualTo(number);
        assertThat(bruno.snapshot().rows()).isEqualTo(before);
    }

    @Test
    void whatAnotherCoderStandsOnIsNotUndoneAndTheirChangeIsNamed() {
        code(bruno, "on parle");
        assertThatThrownBy(anne::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("n°\u00a02")
                .hasMessageContaining("n°\u00a03");
    }

    @Test
    void aCodingIsNotRestoredWithoutItsCode() {
        code(anne, "on parle");
        anne.apply(new CodingChange.Remove(CODED));
        var later = bruno.apply(new CodebookChange.RemoveCode(new CodeId("c1")));
        assertThatThrownBy(anne::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("n°\u00a0" + later.number());
    }

    @Test
    void aMemoIsNotRestoredWithoutWhatItIsAbout() {
        code(bruno, "on parle");
        anne.apply(
                new MemoChange.Write(
                        new Memo(
                                new MemoId("m1"),
                                Memo.Subject.CODING,
                                "k1",
                                "",
                                "À revoir.",
                                ANNE,
                                "2026-03-02T10:00:00Z"),
                        null));
        anne.apply(new MemoChange.Remove(new MemoId("m1")));
        bruno.apply(new CodingChange.Remove(CODED));
        assertThatThrownBy(anne::undo).isInstanceOf(StudyConflict.class);
    }

    @Test
    void aDocumentIsNotRestoredWhereAnotherFileStandsNow() {
        anne.apply(new CorpusChange.RemoveDocument(document.id()));
        bruno.apply(
                new CorpusChange.AddDocument(
                        Fieldwork.document("d9", document.path(), document.revision()), List.of()));
        assertThatThrownBy(anne::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining(document.path());
    }

    @Test
    void aCodeIsNotRestoredWhereItsKeyIsTaken() {
        anne.apply(new CodebookChange.RemoveCode(new CodeId("c2")));
        bruno.apply(
                new CodebookChange.PutCodes(List.of(Fieldwork.code("c9", "lien-social", null))));
        assertThatThrownBy(anne::undo)
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("lien-social");
    }

    @Test
    void whatWasCodedInACorrectedTextStandsInTheEarlierOneAfterItsUndo() {
        correct(bruno, "tous les matins ?", "chaque matin ?");
        var place = span("on parle").shift(-3);
        anne.apply(new CodingChange.Add(coding("k1", document.id(), "c2", ANNE), place));
        assertThat(quoted()).contains("on parle");
        bruno.undo();
        assertThat(document().revision()).isEqualTo(document.revision());
        assertThat(quoted()).contains("on parle");
        bruno.redo();
        assertThat(quoted()).contains("on parle");
    }

    @Test
    void whatWasCodedOnCorrectedWordsIsToBePlacedAgainAfterTheirUndo() {
        correct(bruno, "ce que les gens voient", "ce que chacun regarde");
        var chacun = Span.at(Fieldwork.INTERVIEW.indexOf("ce que les gens"), 21);
        anne.apply(new CodingChange.Add(coding("k1", document.id(), "c2", ANNE), chacun));
        assertThat(quoted()).contains("ce que chacun regarde");
        bruno.undo();
        assertThat(quoted()).isEmpty();
        assertThat(anne.snapshot().unplaced())
                .singleElement()
                .satisfies(anchor -> assertThat(anchor.quote()).isEqualTo("ce que chacun regarde"));
        bruno.redo();
        assertThat(quoted()).contains("ce que chacun regarde");
    }

    @Test
    void aCodingRestoredAfterACorrectionStandsInTheCorrectedText() {
        code(anne, "on parle");
        anne.apply(new CodingChange.Remove(CODED));
        correct(bruno, "tous les matins ?", "chaque matin ?");
        anne.undo();
        assertThat(quoted()).contains("on parle");
        assertThat(anne.snapshot().unplaced()).isEmpty();
    }

    @Test
    void aCodingUndoneDuringACorrectionLeavesNothingToPlace() {
        code(anne, "on parle");
        correct(bruno, "on parle", "on discute");
        assertThat(anne.snapshot().unplaced()).hasSize(1);
        anne.undo();
        assertThat(anne.snapshot().unplaced()).isEmpty();
        bruno.undo();
        anne.redo();
        assertThat(quoted()).contains("on parle");
    }

    @Test
    void aNewStudyHasNothingToUndo() {
        anne.undo();
        anne.undo();
        assertThat(anne.undo()).isEmpty();
        assertThat(anne.snapshot().rows()).isEqualTo(Rows.NONE);
    }

    @Test
    void anUndoOfWhatNeverWasIsRefused() {
        assertThatThrownBy(() -> anne.apply(new Undo(99)))
                .isInstanceOf(NotInStudy.class)
                .hasMessageContaining("99");
    }

    @Test
    void aRefusalIsToldInBothLanguages() {
        code(anne, "on parle");
        bruno.apply(new CodingChange.Recode(CODED, new CodeId("c2")));
        try {
            anne.undo();
        } catch (StudyConflict refusal) {
            assertThat(refusal.toMessage().text(Locale.ENGLISH)).contains("no. 4");
            assertThat(refusal.toMessage().text(Locale.FRENCH)).contains("n°\u00a04");
        }
        assertThat(quoted()).contains("on parle");
        assertThat(anne.snapshot().passage(coding("k1", new DocumentId("d1"), "c2", ANNE)))
                .contains(new Passage(document.id(), span("on parle")));
    }
}
