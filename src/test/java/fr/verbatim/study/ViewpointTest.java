package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;
import static fr.verbatim.study.Fieldwork.BRUNO;
import static fr.verbatim.study.Fieldwork.coding;
import static fr.verbatim.study.Fieldwork.span;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Decision;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Document;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// What a coder who codes blind sees of the others' work: nothing.
class ViewpointTest {

    private static final Viewpoint ONLY_ANNE = Viewpoint.only(ANNE);

    @TempDir Path folder;
    private Study anne;
    private Study bruno;
    private Document document;

    @BeforeEach
    void bothCode() {
        anne = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("anne"));
        bruno = Study.open(folder, BRUNO, Fieldwork.clock(), Fieldwork.ids("bruno"));
        document = Fieldwork.begin(anne);
        work(anne, "a");
        work(bruno, "b");
        memo(anne, "a-on-b", Memo.Subject.CODING, "b-k", null);
        anne.apply(
                new CorpusChange.EditText(
                        document.id(),
                        anne.store(
                                Fieldwork.text(
                                        Fieldwork.INTERVIEW.replace("La porte", "La grille")))));
    }

    @AfterEach
    void close() {
        anne.close();
        bruno.close();
    }

    private void work(Study study, String by) {
        var coder = study.coder();
        study.apply(
                new CodingChange.Add(
                        coding(by + "-k", document.id(), "c1", coder), span("on parle")));
        study.apply(
                new CodingChange.Add(
                        coding(by + "-edited", document.id(), "c1", coder), span("La porte")));
        var situation = new Situation(new SituationId(by + "-t"), "Le hall", Register.TOLD, coder);
        study.apply(
                new SituationChange.Add(
                        situation,
                        new SituationPassage(by + "-t1", situation.id(), document.id()),
                        span("La serrure aussi ?")));
        memo(study, by + "-m", Memo.Subject.PASSAGE, document.id().value(), span("bonjour"));
        memo(study, by + "-mk", Memo.Subject.CODING, by + "-k", null);
        study.apply(
                new CodingChange.SetAside(
                        new Decision(
                                by + "-x", document.id(), new CodeId("c2"), coder, study.now()),
                        span("le facteur")));
    }

    private static void memo(
            Study study, String id, Memo.Subject subject, String about, @Nullable Span span) {
        study.apply(
                new MemoChange.Write(
                        new Memo(
                                new MemoId(id),
                                subject,
                                about,
                                "",
                                "À revoir.",
                                study.coder(),
                                study.now()),
                        span));
    }

    private Snapshot blind() {
        return anne.snapshot().from(ONLY_ANNE);
    }

    @Test
    void othersCodingsAreHidden() {
        assertThat(blind().codings())
                .extracting(Coding::id)
                .containsExactlyInAnyOrder(new CodingId("a-k"), new CodingId("a-edited"));
        assertThat(blind().codings(document.id())).hasSize(2);
        assertThat(anne.snapshot().codings()).hasSize(4);
    }

    @Test
    void thePlacesOfOthersCodingsAreHidden() {
        var hidden = coding("b-k", document.id(), "c1", BRUNO);
        assertThat(blind().passage(hidden)).isEmpty();
        assertThat(blind().anchor(document.id(), "b-k")).isEmpty();
        assertThat(blind().anchor(document.id(), "b-t1")).isEmpty();
        assertThat(blind().anchor(document.id(), "a-k")).isPresent();
        assertThat(anne.snapshot().passage(hidden)).isPresent();
    }

    @Test
    void onlyOwnPassagesAreToBePlacedAgain() {
        assertThat(blind().unplaced())
                .extracting(anchor -> anchor.owner())
                .containsExactly("a-edited");
        assertThat(anne.snapshot().unplaced()).hasSize(2);
    }

    @Test
    void othersSituationsAreHiddenWithTheirPassages() {
        assertThat(blind().situations())
                .extracting(Situation::id)
                .containsExactly(new SituationId("a-t"));
        assertThat(blind().passages(new SituationId("b-t"))).isEmpty();
        assertThat(blind().passages(new SituationId("a-t"))).hasSize(1);
        assertThat(anne.snapshot().passages(new SituationId("b-t"))).hasSize(1);
    }

    @Test
    void othersMemosAndMemosOnTheirCodingsAreHidden() {
        assertThat(blind().memos())
                .extracting(memo -> memo.id().value())
                .containsExactlyInAnyOrder("a-m", "a-mk");
        assertThat(anne.snapshot().memos()).hasSize(5);
        var hidden =
                anne.snapshot().memos().stream()
                        .filter(memo -> memo.id().value().equals("b-m"))
                        .findFirst()
                        .orElseThrow();
        assertThat(blind().passage(hidden)).isEmpty();
    }

    @Test
    void othersDecisionsAreHidden() {
        assertThat(blind().decisions()).extracting(Decision::id).containsExactly("a-x");
        assertThat(anne.snapshot().decisions()).hasSize(2);
    }

    @Test
    void othersWorkIsNotInTheHistory() {
        assertThat(anne.history(ONLY_ANNE)).extracting(JournalEntry::coder).containsOnly(ANNE);
        assertThat(bruno.history(Viewpoint.only(BRUNO)))
                .extracting(JournalEntry::coder)
                .contains(BRUNO, ANNE)
                .hasSize(9);
        assertThat(anne.history(Viewpoint.everyone())).hasSize(16);
    }

    @Test
    void whoIsNobodySeesTheCorpusOnly() {
        var nobody = anne.snapshot().from(Viewpoint.only(new Coder("Chloé")));
        assertThat(nobody.codings()).isEmpty();
        assertThat(nobody.unplaced()).isEmpty();
        assertThat(nobody.memos()).isEmpty();
        assertThat(nobody.documents()).hasSize(1);
        assertThat(nobody.codebook().codes()).hasSize(3);
    }
}
