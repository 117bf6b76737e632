package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/// Several turns in one paragraph, and the labels that transcripts rarely have.
class RunOnTest {

    @TempDir Path folder;

    @Test
    void turnsInsideAParagraphAreToldApart() {
        var reading =
                txt(
                        """
                        E : Vous gardez la loge depuis longtemps ? R : Neuf ans. E : Et avant ? R : Avant, rien.

                        E : Qui vous a montré ? R : Ma voisine, Mme Roy. E : Elle est là ? R : Partie.
                        """);
        assertThat(said(reading))
                .containsExactly(
                        "E Vous gardez la loge depuis longtemps ?",
                        "R Neuf ans.",
                        "E Et avant ?",
                        "R Avant, rien.",
                        "E Qui vous a montré ?",
                        "R Ma voisine, Mme Roy.",
                        "E Elle est là ?",
                        "R Partie.");
        assertThat(reading.doubts()).extracting(it -> it.key()).contains("ingest.run-on");
    }

    @Test
    void aNameAndAColonInsideASentenceAreNoLabel() {
        var reading =
                txt(
                        """
                        Enquêtrice : Quel secteur ?

                        Gardien : Le nord. Ville : Les Aulnes. Les consignes : balayer, relever, signaler.

                        Enquêtrice : Et le soir ?

                        Gardien : Le soir je note : rien. Remarque : toujours rien.

                        Enquêtrice : Merci.
                        """);
        assertThat(reading.text().layers().turns()).hasSize(5);
        assertThat(reading.doubts()).extracting(it -> it.key()).doesNotContain("ingest.run-on");
    }

    @Test
    void noCharacterIsChangedOrLost() {
        var random = new Random(7);
        for (var round = 0; round < 60; round++) {
            var written = new StringBuilder();
            for (var turn = 0; turn < 24; turn++) {
                written.append(turn % 2 == 0 ? "Enq : " : "Yann : ");
                written.append(turn % 2 == 0 ? "Et alors, hein ?" : "On verra, le lot 3 : rien.");
                written.append(random.nextInt(3) == 0 ? "\n\n" : " ");
            }
            var reading = txt(written.toString());
            assertThat(reading.text().text().replaceAll("\\s", ""))
                    .isEqualTo(written.toString().replaceAll("\\s", ""));
            var turns = reading.text().layers().turns();
            assertThat(turns).hasSize(24);
            var told = new StringBuilder();
            turns.forEach(turn -> told.append(turn.span().in(reading.text().text())));
            assertThat(told.toString().replaceAll("\\s", ""))
                    .isEqualTo(written.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void whoeverObservesSpeaksInBrackets() {
        var reading =
                txt(
                        """
                        E : Vous montez souvent ?
                        R : Tous les jours (O. à quelle heure ?) vers huit heures.
                        (O. Il montre la cage d’escalier.)
                        E : Et là-haut ?
                        R : Là-haut, personne.
                        E : Personne ?
                        R : Personne.
                        """);
        assertThat(said(reading))
                .containsExactly(
                        "E Vous montez souvent ?",
                        "R Tous les jours (O. à quelle heure ?) vers huit heures.",
                        "O Il montre la cage d’escalier.)",
                        "E Et là-haut ?",
                        "R Là-haut, personne.",
                        "E Personne ?",
                        "R Personne.");
        assertThat(reading.speakers())
                .filteredOn(voice -> voice.label().equals("O"))
                .extracting(Voice::role)
                .containsExactly(Role.THIRD_PARTY);
    }

    @Test
    void aQuestionAndItsAnswerAreVoices() {
        var reading =
                txt(
                        """
                        Question : Où rangez-vous les clés ?
                        Réponse : Au tableau.
                        Question : Et la nuit ?
                        Réponse : Au coffre.
                        Question : Qui l’ouvre ?
                        Réponse : Moi.
                        """);
        assertThat(reading.speakers())
                .extracting(Voice::label, Voice::role)
                .containsExactly(
                        tuple("Question", Role.INTERVIEWER), tuple("Réponse", Role.RESPONDENT));
    }

    private Reading txt(String text) {
        return Segmentation.of(Readers.read(Samples.text(folder, "a.txt", text)));
    }

    private static List<String> said(Reading reading) {
        return reading.text().layers().turns().stream()
                .map(turn -> turn.speaker() + " " + turn.speech().in(reading.text().text()))
                .toList();
    }
}
