package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.StudyConflict;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class CorrectionsTest {

    private static final String TALK =
            """
            E : Vous sortez les bacs à quelle heure ?
            G : À six heures.
            E : Tous les jours ?
            Gardien : Tous les jours, même quand il gèle.
            E : Et le dimanche ?
            G : Le dimanche, c’est moi qui sors les bacs.
            E : Et vous ?
            G : Moi, je suis de passage.
            La gardienne me connaît bien.
            E : D’accord.
            Gardien : Les bacs, toujours les mêmes.
            """;

    @TempDir Path folder;
    private Verbatim study;
    private Path file;

    @BeforeEach
    void read() throws IOException {
        study = new MiniatureStudy(0).createEmpty(folder, new Coder("A"));
        file = folder.resolve("corpus/E01.txt");
        Files.writeString(file, TALK);
        study.importCorpus(ImportListener.NONE);
    }

    @AfterEach
    void close() {
        study.close();
    }

    private Document document() {
        return study.document("E01");
    }

    private List<String> told() {
        return study.corrections().speakers(document()).stream()
                .map(it -> it.label() + " " + it.turns())
                .toList();
    }

    /// What the search, the reports and the counts of respondents say of one speaker.
    private void allAgree(String label, int passages) {
        var result = study.search("locuteur:\"" + label + "\" ET (bacs OU passage OU gèle)");
        assertThat(result.count()).isEqualTo(passages);
        for (var quotation : result.quotations()) {
            assertThat(quotation.speaker()).isEqualTo(label);
            assertThat(study.reference(quotation)).contains(label);
            assertThat(study.respondents(List.of(quotation.passage())))
                    .extracting(it -> it.name())
                    .containsExactly(label);
        }
        assertThat(study.respondents().of(document())).extracting(it -> it.name()).contains(label);
    }

    @Test
    void speakersAreListedWithTheirTurnsAndWords() {
        assertThat(told()).containsExactly("E 5", "G 3", "Gardien 2");
        assertThat(study.corrections().speakers(document()).get(1))
                .extracting(SpeakerView::role, SpeakerView::words)
                .containsExactly(Role.RESPONDENT, 22);
    }

    @Test
    void mergedSpeakersAreOneForSearchReferencesAndCounts() {
        var words = study.text(document()).text();

        study.corrections().merge(document(), List.of("Gardien"), "G");

        assertThat(told()).containsExactly("E 5", "G 5");
        allAgree("G", 4);
        assertThat(study.text(document()).text()).isEqualTo(words);
        assertThat(study.respondents().all()).hasSize(1);
    }

    @Test
    void aRenamedSpeakerKeepsRoleAndCaseAndIsFoundUnderTheNewName() {
        var before = study.snapshot().speaker(document().id(), "Gardien").orElseThrow();

        study.corrections().rename(document(), "Gardien", "Youcef");

        allAgree("Youcef", 2);
        var after = study.snapshot().speaker(document().id(), "Youcef").orElseThrow();
        assertThat(after).isEqualTo(before.withLabel("Youcef"));
        assertThatThrownBy(() -> study.search("locuteur:Gardien").count())
                .isInstanceOf(VerbatimException.class);
    }

    @Test
    void aNameThatSomebodyHasIsRefused() {
        assertThatThrownBy(() -> study.corrections().rename(document(), "Gardien", "G"))
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining("« G »".replace(' ', '\u00A0'));
        assertThat(told()).containsExactly("E 5", "G 3", "Gardien 2");
    }

    @Test
    void whatIsSaidInSomeParagraphsIsGivenToSomebodyElse() {
        study.corrections().split(document(), "G", "Passant", 8, 9);

        assertThat(told()).containsExactly("E 5", "G 2", "Gardien 2", "Passant 1");
        allAgree("Passant", 1);
    }

    @Test
    void aTurnIsCutBetweenTwoParagraphs() {
        study.corrections().split(document(), "G", "Passant", 9, 9);

        assertThat(told()).containsExactly("E 5", "G 3", "Gardien 2", "Passant 1");
        var said = study.search("locuteur:Passant ET gardienne").quotations();
        assertThat(said).hasSize(1);
        assertThat(study.search("locuteur:G ET passage").count()).isEqualTo(1);
        assertThat(study.search("locuteur:Passant ET passage").count()).isZero();
    }

    @Test
    void whoHasNothingLeftToSayIsGone() {
        study.corrections().split(document(), "Gardien", "G", 1, 11);

        assertThat(told()).containsExactly("E 5", "G 5");
    }

    @Test
    void paragraphsThatAreNotThereAreRefused() {
        assertThatThrownBy(() -> study.corrections().split(document(), "G", "Passant", 9, 40))
                .hasMessageContaining("11");
        assertThatThrownBy(() -> study.corrections().split(document(), "G", "Passant", 1, 1))
                .isInstanceOf(StudyConflict.class);
    }

    @Test
    void correctionsHoldWhenTheFileIsReadAgain() throws IOException {
        study.corrections().merge(document(), List.of("Gardien"), "G");
        study.corrections().rename(document(), "G", "Youcef");
        study.corrections().split(document(), "Youcef", "Passant", 8, 9);
        study.corrections().role(document(), "Passant", Role.THIRD_PARTY);
        var expected = study.corrections().speakers(document());

        Files.writeString(
                file,
                TALK.replace("À six heures.", "À cinq heures.")
                        .replace("E : D’accord.", "E : D’accord, merci.")
                        .replace("E : Vous sortez", "E : Bonjour. Je reprends.\nVous sortez"));
        study.importCorpus(ImportListener.NONE);

        assertThat(told()).containsExactly("E 5", "Youcef 4", "Passant 1");
        assertThat(study.corrections().speakers(document()).getLast())
                .isEqualTo(expected.getLast());
        allAgree("Youcef", 3);
    }

    @Test
    void aCorrectionThatFindsNothingAnyMoreIsTold() throws IOException {
        study.corrections().split(document(), "G", "Passant", 8, 9);

        Files.writeString(
                file,
                TALK.replace("G : Moi, je suis de passage.\nLa gardienne me connaît bien.\n", ""));
        var report = study.importCorpus(ImportListener.NONE);

        assertThat(told()).containsExactly("E 5", "G 2", "Gardien 2");
        assertThat(report.results().getFirst().toString()).contains("ingest.idle-rule", "Passant");
    }

    @Test
    void everyCorrectionCanBeUndoneAndDoneAgain() {
        var number = study.history().size();
        study.corrections().merge(document(), List.of("Gardien"), "G");
        study.corrections().rename(document(), "G", "Youcef");
        study.corrections().split(document(), "Youcef", "Passant", 8, 9);
        var after = told();

        study.undo();
        study.undo();
        study.undo();

        assertThat(told()).containsExactly("E 5", "G 3", "Gardien 2");
        allAgree("G", 2);
        study.redo();
        study.redo();
        study.redo();
        assertThat(told()).isEqualTo(after);
        allAgree("Youcef", 3);
        assertThat(study.history()).hasSize(number + 9);
        assertThat(study.doctor().findings()).isEmpty();
    }

    @Test
    void codingsStayOnTheirWords() {
        var coded = study.passage(document(), "même quand il gèle");
        var memo = study.memos().write(coded, "", "À relire.");

        study.corrections().merge(document(), List.of("Gardien"), "G");

        assertThat(study.snapshot().passage(memo)).contains(coded);
        study.undo();
        assertThat(study.snapshot().passage(memo)).contains(coded);
    }

    @Test
    void aSpeakerIsJoinedToACaseAndPartedFromIt() {
        var joined = study.corrections().joinToNew(document(), "Gardien", "Youcef B.");

        assertThat(joined.person()).isEqualTo("Youcef B.");
        assertThat(study.search("locuteur:\"Youcef B.\" ET bacs").count()).isEqualTo(1);
        study.corrections().join(document(), "G", study.person("Youcef"));
        assertThat(study.respondents().all()).hasSize(1);
        assertThat(study.corrections().join(document(), "G", null).person()).isNull();
    }

    @Test
    void aRoleThatWasCorrectedCountsEverywhere() {
        study.corrections().role(document(), "Gardien", Role.THIRD_PARTY);

        assertThat(study.respondents().all()).hasSize(1);
        assertThat(study.search("rôle:tiers ET bacs").count()).isEqualTo(1);
    }

    @Test
    void whatIsSaidOfADocumentHoldsWhenItIsReadAgain() throws IOException {
        Files.writeString(file, "Date : 2 mars 2021\nLieu : loge\n\n" + TALK);
        study.importCorpus(ImportListener.NONE);
        study.corrections()
                .describe(
                        document(),
                        new Description(
                                document().id(),
                                DocumentKind.GROUP_INTERVIEW,
                                WordStatus.REBUILT,
                                null,
                                null,
                                Map.of("lieu", "hall", "date", "", "vague", "1")));

        Files.writeString(file, "Date : 3 mars 2021\nLieu : cour\nDurée : 1 h\n\n" + TALK);
        study.importCorpus(ImportListener.NONE);

        assertThat(document().kind()).isEqualTo(DocumentKind.GROUP_INTERVIEW);
        assertThat(document().words()).isEqualTo(WordStatus.REBUILT);
        assertThat(document().variables())
                .containsOnly(
                        Map.entry("lieu", "hall"),
                        Map.entry("vague", "1"),
                        Map.entry("durée", "1 h"));
    }

    @Test
    void whatNobodySaidIsUnderstoodAnewWhenTheFileIsReadAgain() throws IOException {
        Files.writeString(file, "Une note de service sur les bacs et les halls.\n");
        study.importCorpus(ImportListener.NONE);

        assertThat(document().kind()).isEqualTo(DocumentKind.INTERNAL_DOCUMENT);
        assertThat(document().words()).isEqualTo(WordStatus.WRITTEN);
    }
}
