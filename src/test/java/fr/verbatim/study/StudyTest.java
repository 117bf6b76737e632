package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;
import static fr.verbatim.study.Fieldwork.INTERVIEW;
import static fr.verbatim.study.Fieldwork.span;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coding;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Memo;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Situation;
import fr.verbatim.coding.SituationId;
import fr.verbatim.coding.SituationPassage;
import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerId;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class StudyTest {

    @TempDir Path folder;
    private Study study;
    private Document document;

    @BeforeEach
    void begin() {
        study = Study.create(folder, ANNE, Fieldwork.clock(), Fieldwork.ids("id"));
        document = Fieldwork.begin(study);
    }

    @AfterEach
    void close() {
        assertThat(study.check()).isEmpty();
        study.close();
    }

    private void code(String id, String words) {
        study.apply(
                new CodingChange.Add(Fieldwork.coding(id, document.id(), "c1", ANNE), span(words)));
    }

    private void refuses(Change change, String word) {
        var before = study.snapshot().rows();
        assertThatThrownBy(() -> study.apply(change))
                .isInstanceOfAny(StudyConflict.class, NotInStudy.class)
                .hasMessageContaining(word);
        assertThat(study.snapshot().rows()).isEqualTo(before);
    }

    @Test
    void aNewStudyHasItsFoldersAndOneFile() {
        assertThat(folder.resolve("corpus")).isDirectory();
        assertThat(folder.resolve("codebooks")).isDirectory();
        assertThat(Files.exists(folder.resolve(Study.FILE))).isTrue();
        assertThat(study.derived()).isEmptyDirectory();
    }

    @Test
    void reopeningGivesTheSameSnapshot() {
        code("k2", "Oui, oui");
        code("k1", "le lien");
        var before = study.snapshot();
        try (var again = Study.open(folder, ANNE)) {
            var after = again.snapshot();
            assertThat(after.number()).isEqualTo(before.number());
            assertThat(after.documents()).isEqualTo(before.documents());
            assertThat(after.codings()).isEqualTo(before.codings());
            assertThat(after.codebook().codes()).isEqualTo(before.codebook().codes());
            assertThat(after.speakers(document.id())).isEqualTo(before.speakers(document.id()));
            assertThat(after.rows()).isEqualTo(before.rows());
            assertThat(again.text(document.revision())).isEqualTo(study.text(document.revision()));
        }
    }

    @Test
    void aSnapshotStaysAsItIsWhileTheStudyGoesOn() {
        var before = study.snapshot();
        code("k1", "le lien");
        assertThat(before.codings()).isEmpty();
        assertThat(study.snapshot().codings()).hasSize(1);
        assertThat(before.number()).isEqualTo(study.snapshot().number() - 1);
    }

    @Test
    void codingsStandInTheOrderOfTheText() {
        code("a", "le lien");
        code("b", "Oui, oui");
        code("c", "tous les matins ?");
        assertThat(study.snapshot().codings(document.id()))
                .extracting(coding -> coding.id().value())
                .containsExactly("c", "b", "a");
    }

    @Test
    void aTextIsStoredOnce() {
        assertThat(study.store(Fieldwork.text(INTERVIEW))).isEqualTo(document.revision());
        assertThat(study.text(document.revision())).isEqualTo(Fieldwork.text(INTERVIEW));
    }

    @Test
    void aQuotationHasAllThatItsReferenceNeeds() {
        var gardien = new CaseId("p1");
        study.apply(
                new CorpusChange.PutCase(
                        new Case(gardien, "Karim", Map.of("lieu", "la tour", "âge", "50"))));
        study.apply(
                new CorpusChange.PutSpeaker(
                        new Speaker(
                                new SpeakerId("s2"),
                                document.id(),
                                "Gardien",
                                Role.RESPONDENT,
                                gardien)));
        var quotation = study.quote(new Passage(document.id(), span("Je change le barillet")));
        assertThat(quotation.text()).isEqualTo("Je change le barillet");
        assertThat(quotation.document()).isEqualTo("gardien");
        assertThat(quotation.speaker()).isEqualTo("Karim");
        assertThat(quotation.role()).isEqualTo(Role.RESPONDENT);
        assertThat(quotation.variables()).containsEntry("lieu", "la tour").hasSize(2);
        assertThat(quotation.paragraph()).isEqualTo(7);
        assertThat(quotation.page()).isNull();
    }

    @Test
    void aQuotationOfTwoSpeakersNamesNone() {
        var both = span("le gardien.").cover(span("La serrure aussi ?"));
        assertThat(study.quote(new Passage(document.id(), both)).speaker()).isNull();
    }

    @Test
    void aQuotationOutsideTheTextIsRefused() {
        var outside = new Passage(document.id(), new Span(0, 99_999));
        assertThatThrownBy(() -> study.quote(outside)).isInstanceOf(StudyConflict.class);
        var nowhere = new Passage(new DocumentId("inconnu"), new Span(0, 1));
        assertThatThrownBy(() -> study.quote(nowhere)).isInstanceOf(NotInStudy.class);
    }

    @Test
    void aPassageDoesNotCutACharacter() {
        var smile = INTERVIEW.indexOf("🙂");
        refuses(
                new CodingChange.Add(
                        Fieldwork.coding("k1", document.id(), "c1", ANNE),
                        new Span(smile + 1, smile + 4)),
                "coupe");
        refuses(
                new CodingChange.Add(
                        Fieldwork.coding("k1", document.id(), "c1", ANNE),
                        new Span(smile - 4, smile + 1)),
                "coupe");
    }

    @Test
    void theSurroundingsKeptDoNotCutACharacter() {
        var smile = INTERVIEW.indexOf("🙂");
        for (var distance = 36; distance < 44; distance++) {
            study.apply(
                    new CodingChange.Add(
                            Fieldwork.coding("k" + distance, document.id(), "c1", ANNE),
                            Span.at(smile - distance, 2)));
        }
        try (var again = Study.open(folder, ANNE)) {
            assertThat(again.snapshot().rows()).isEqualTo(study.snapshot().rows());
        }
    }

    @Test
    void anIdentityIsGivenOnce() {
        code("k1", "le lien");
        refuses(
                new CodingChange.Add(
                        Fieldwork.coding("k1", document.id(), "c2", ANNE), span("on parle")),
                "k1");
    }

    @Test
    void aRubriqueIsNotApplied() {
        refuses(
                new CodingChange.Add(
                        Fieldwork.coding("k1", document.id(), "c0", ANNE), span("le lien")),
                "rubrique");
    }

    @Test
    void aDocumentMayBeRenamedWhereItIs() {
        study.apply(new CorpusChange.MoveDocument(document.id(), document.path(), "le gardien"));
        assertThat(study.snapshot().documentAt(document.path()).orElseThrow().name())
                .isEqualTo("le gardien");
    }

    @Test
    void twoSpeakersOfADocumentHaveTwoLabels() {
        refuses(
                new CorpusChange.PutSpeaker(Fieldwork.speaker("s9", document.id(), "Gardien")),
                "Gardien");
    }

    @Test
    void whatIsReadAgainKeepsTheSpeakersThatAreKnown() {
        var person = new CaseId("p1");
        study.apply(new CorpusChange.PutCase(new Case(person, "Karim", Map.of())));
        var speaker =
                Fieldwork.speaker("s2", document.id(), "Gardien")
                        .withPerson(person)
                        .withRole(Role.THIRD_PARTY);
        study.apply(new CorpusChange.PutSpeaker(speaker));
        study.apply(
                new CorpusChange.ReadAgain(
                        document.id(),
                        document.revision(),
                        "ff",
                        "txt 2",
                        "text/plain",
                        Map.of("date", "mars"),
                        List.of(
                                Fieldwork.speaker("neuf", document.id(), "Gardien"),
                                Fieldwork.speaker("dix", document.id(), "Passante"))));
        assertThat(study.snapshot().speakers(document.id()))
                .containsExactly(speaker, Fieldwork.speaker("dix", document.id(), "Passante"));
        assertThat(study.snapshot().document(document.id()).orElseThrow().variables())
                .containsOnlyKeys("lieu", "date");
    }

    @Test
    void aSpeakerOfAnotherDocumentIsNotReadWithThisOne() {
        var stranger = Fieldwork.speaker("s9", new DocumentId("ailleurs"), "Gardien");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CorpusChange.AddDocument(document, List.of(stranger)));
    }

    @Test
    void removingADocumentTakesAllThatWasSaidOfIt() {
        code("k1", "le lien");
        memo("m1", Memo.Subject.CODING, "k1", null);
        memo("m2", Memo.Subject.PASSAGE, document.id().value(), span("on parle"));
        memo("m3", Memo.Subject.STUDY, "", null);
        var situation = new Situation(new SituationId("t"), "Le hall", Register.TOLD, ANNE);
        study.apply(
                new SituationChange.Add(
                        situation,
                        new SituationPassage("t1", situation.id(), document.id()),
                        span("Le hall")));
        study.apply(new CorpusChange.RemoveDocument(document.id()));
        assertThat(study.snapshot().codings()).isEmpty();
        assertThat(study.snapshot().situations()).isEmpty();
        assertThat(study.snapshot().memos()).extracting(Memo::id).containsExactly(new MemoId("m3"));
        assertThat(study.snapshot().rows().of(Tables.ANCHOR)).isEmpty();
    }

    @Test
    void removingACaseTakesItsMemosAndFreesItsSpeakers() {
        var person = new CaseId("p1");
        study.apply(new CorpusChange.PutCase(new Case(person, "Karim", Map.of())));
        study.apply(
                new CorpusChange.PutSpeaker(
                        Fieldwork.speaker("s2", document.id(), "Gardien").withPerson(person)));
        memo("m1", Memo.Subject.CASE, "p1", null);
        study.apply(new CorpusChange.RemoveCase(person));
        assertThat(study.snapshot().memos()).isEmpty();
        assertThat(study.snapshot().person(document.id(), "Gardien")).isEmpty();
        assertThat(study.snapshot().speaker(document.id(), "Gardien")).isPresent();
    }

    @Test
    void removingACodeTakesItsCodings() {
        code("k1", "le lien");
        memo("m1", Memo.Subject.CODE, "c1", null);
        study.apply(new CodebookChange.RemoveCode(new CodeId("c1")));
        assertThat(study.snapshot().codings()).isEmpty();
        assertThat(study.snapshot().memos()).isEmpty();
        refuses(new CodebookChange.RemoveCode(new CodeId("c0")), "travail");
    }

    @Test
    void aMemoWrittenAnewAboutSomethingElseLeavesItsPassage() {
        memo("m1", Memo.Subject.PASSAGE, document.id().value(), span("on parle"));
        memo("m1", Memo.Subject.STUDY, "", null);
        assertThat(study.snapshot().rows().of(Tables.ANCHOR)).isEmpty();
    }

    @Test
    void whatIsSaidOfAnExtractIsKept() {
        code("k1", "le lien");
        study.apply(new CodingChange.Qualify(new CodingId("k1"), Register.OBSERVED, null, true));
        try (var again = Study.open(folder, ANNE)) {
            assertThat(again.snapshot().codings())
                    .extracting(Coding::register, Coding::tone, Coding::retained)
                    .containsExactly(tuple(Register.OBSERVED, null, true));
        }
    }

    @Test
    void anotherProcessesChangesAreSeen() {
        try (var other = Study.open(folder, Fieldwork.BRUNO)) {
            code("k1", "le lien");
            assertThat(other.snapshot().codings()).hasSize(1);
            other.apply(new CodingChange.Remove(new CodingId("k1")));
        }
        assertThat(study.snapshot().codings()).isEmpty();
    }

    @Test
    void timesAndIdentitiesComeFromOutside() {
        code("k1", "le lien");
        var entry = study.history().getLast();
        assertThat(entry.at()).isEqualTo("2026-03-02T08:00:02Z");
        assertThat(entry.batch()).isEqualTo("id-003");
        assertThat(entry.coder()).isEqualTo(ANNE);
        assertThat(study.snapshot().anchor(document.id(), "k1").map(Anchor::quote))
                .contains("le lien");
    }

    private void memo(String id, Memo.Subject subject, String about, @Nullable Span span) {
        study.apply(
                new MemoChange.Write(
                        new Memo(new MemoId(id), subject, about, "", "À revoir.", ANNE, "2026"),
                        span));
    }
}
