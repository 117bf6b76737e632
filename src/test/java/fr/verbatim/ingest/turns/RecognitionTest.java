package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Recognition;
import fr.verbatim.ingest.reading.RoleReason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class RecognitionTest {

    private static final String LONG =
            "Je passe par la cour, je salue, je vide les corbeilles et je reviens à la loge.";

    @TempDir Path folder;

    @Test
    void theConfidenceIsThatOfTheFormula() {
        var reading =
                txt("E : Un ?\nR : Deux.\nTrois.\nE : Cinq ?\nR : Six.\nE : Sept ?\nR : Huit.\n");
        var recognition = recognition(reading);
        assertThat(recognition.style()).isEqualTo(LabelStyle.COLON);
        assertThat(recognition.alternation()).isEqualTo(1);
        assertThat(recognition.recurrence()).isEqualTo(1);
        assertThat(recognition.unlabelled()).isEqualTo(6.0 / 60, within(0.02));
        assertThat(recognition.confidence())
                .isEqualTo(0.4 + 0.3 + 0.2 * (1 - recognition.unlabelled()) + 0.1, within(1e-9));
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void aDocumentWithoutTurnsHasNoConfidenceAndNoDoubt() {
        var reading = txt("Fiche de poste du gardien.\n");
        assertThat(recognition(reading).confidence()).isZero();
        assertThat(recognition(reading).style()).isEqualTo(LabelStyle.NONE);
        assertThat(reading.doubts()).isEmpty();
    }

    @Test
    void labelsThatHardlyAlternateAreALowConfidenceToCheck() {
        var text = new StringBuilder();
        for (var i = 0; i < 30; i++) {
            text.append(i % 10 == 9 ? "Le Havre : " : "Saint-Malo : ")
                    .append("il pleut.\n")
                    .append(LONG.repeat(3))
                    .append("\n");
        }
        var reading = txt(text.toString());
        assertThat(keys(reading)).doesNotContain("ingest.low-confidence");
        assertThat(reading.text().layers().turns()).isEmpty();

        var dashes = txt("— Un ?\n— Deux.\n— Trois ?\n— Quatre.\n— Cinq ?\n— Six.\n");
        assertThat(recognition(dashes).confidence()).isLessThan(Recognition.LOW);
        assertThat(keys(dashes))
                .containsExactly("ingest.voices-by-dashes", "ingest.low-confidence");
    }

    @Test
    void aSlipInALabelIsProposedAsOneSpeaker() {
        var reading =
                txt(
                        """
                        Enquêteur : Un ?
                        Sonia : Deux.
                        Enqêteur : Trois ?
                        Sonia : Quatre.
                        Enquêteur : Cinq ?
                        Sonai : Six.
                        Enquêteur : Sept ?
                        Sonia : Huit.
                        """);
        assertThat(recognition(reading).likenesses())
                .contains(new Recognition.Likeness("Enqêteur", 1, "Enquêteur", 3));
    }

    @Test
    void aNameCutShortIsProposedAsOneSpeaker() {
        var reading =
                txt(
                        """
                        Enquêtrice : Un ?
                        Sonia : Deux.
                        Enq : Trois ?
                        Sonia : Quatre.
                        Enquêtrice : Cinq ?
                        Sonia : Six.
                        """);
        assertThat(recognition(reading).likenesses())
                .containsExactly(new Recognition.Likeness("Enq", 1, "Enquêtrice", 2));
    }

    @Test
    void eachRoleHasItsReason() {
        var reading =
                txt(
                        """
                        Enquêtrice : Un ?
                        R : Deux.
                        Observatrice : Trois ?
                        R : Quatre.
                        Enquêtrice : Cinq ?
                        R : Six.
                        Observatrice : Sept ?
                        R : Huit.
                        """);
        assertThat(recognition(reading).roles())
                .extracting(it -> it.label() + " " + it.role() + " " + it.reason())
                .containsExactly(
                        "Enquêtrice INTERVIEWER LABEL",
                        "R RESPONDENT REST",
                        "Observatrice THIRD_PARTY LABEL");
    }

    @Test
    void theLettersSayTheirUsualRole() {
        var reading =
                txt(
                        """
                        E : Un ?
                        R : Deux.
                        O : Trois.
                        E : Quatre ?
                        R : Cinq.
                        O : Six.
                        E : Sept ?
                        R : Huit.
                        """);
        assertThat(recognition(reading).roles())
                .extracting(it -> it.label() + " " + it.role() + " " + it.reason())
                .containsExactly(
                        "E INTERVIEWER LETTER", "R RESPONDENT LETTER", "O THIRD_PARTY LETTER");
    }

    @Test
    void aQuestionMarkAfterTheNameSaysWhoInterviews() {
        var reading =
                txt("Claire ? : Bien.\nPaul : Oui, oui.\nClaire ? : Bon.\nPaul : Non, non.\n");
        assertThat(recognition(reading).roles().getFirst().reason())
                .isEqualTo(RoleReason.QUESTION_MARK);
        assertThat(recognition(reading).roles().getFirst().role()).isEqualTo(Role.INTERVIEWER);
    }

    @Test
    void aSlipThatAsksOnceIsNotTakenForTheInterviewer() {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            text.append(
                            i == 2
                                    ? "Camile : Et là ?\n"
                                    : i == 1 ? "Camille : Bon.\n" : "Camille : Et ?\n")
                    .append("Paul : ")
                    .append(LONG)
                    .append("\n");
        }
        assertThat(recognition(txt(text.toString())).roles())
                .extracting(it -> it.label() + " " + it.role() + " " + it.reason())
                .containsExactly(
                        "Camille INTERVIEWER QUESTIONS",
                        "Paul RESPONDENT REST",
                        "Camile INTERVIEWER LIKENESS");
    }

    @Test
    void italicsSayWhoInterviews() {
        var text = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            text.append("A : *Vous continuez, et je vous écoute.*\n\nB : ")
                    .append(LONG)
                    .append("\n\n");
        }
        var reading = read(Samples.text(folder, "a.md", text.toString()));
        assertThat(recognition(reading).roles())
                .extracting(it -> it.label() + " " + it.role() + " " + it.reason())
                .containsExactly("A INTERVIEWER EMPHASIS", "B RESPONDENT REST");
        assertThat(keys(reading)).containsExactly("ingest.interviewer-set-off");
    }

    @Test
    void answersWithoutLabelAreAVoiceOfTheirOwn() {
        var reading =
                txt(
                        """
                        MODERATOR: On commence ?
                        Oui, allons-y.
                        MODERATOR: Et le hall ?
                        Je le lave.

                        Puis je le sèche.
                        MODERATOR: Et la cour ?
                        Elle aussi.
                        MODERATOR: Merci.
                        De rien.
                        """);
        assertThat(recognition(reading).roles())
                .extracting(
                        it -> it.label() + " " + it.role() + " " + it.reason() + " " + it.turns())
                .containsExactly(
                        "MODERATOR INTERVIEWER LABEL 4", "Enquêté·e RESPONDENT NO_LABEL 4");
        assertThat(keys(reading)).containsExactly("ingest.voice-without-label");
    }

    private static Recognition recognition(Reading reading) {
        return Objects.requireNonNull(reading.recognition());
    }

    private static List<String> keys(Reading reading) {
        return reading.doubts().stream().map(it -> it.key()).toList();
    }

    private Reading txt(String content) {
        return read(Samples.text(folder, "a.txt", content));
    }

    private static Reading read(Path file) {
        return Segmentation.of(Readers.read(file));
    }
}
