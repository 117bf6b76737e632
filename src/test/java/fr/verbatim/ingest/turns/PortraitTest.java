package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class PortraitTest {

    @TempDir Path folder;

    @Test
    void turnsMakeAnInterview() {
        var portrait =
                Portrait.of(
                        read(
                                """
                                E : Et vous, vous faites quoi dans la journée ?
                                R : Je fais les halls et puis je passe voir les gens.
                                E : Ah ?
                                R : Oui, c’est ça.
                                """),
                        "a.txt");
        assertThat(portrait)
                .isEqualTo(new Portrait(DocumentKind.INTERVIEW, WordStatus.RECORDED, "fr"));
    }

    @Test
    void fieldNotesMakeAnObservation() {
        assertThat(Portrait.of(read("8 h\nNO : il balaie."), "a.txt").kind())
                .isEqualTo(DocumentKind.OBSERVATION);
        assertThat(Portrait.of(read("Le hall."), "observations/a.txt").words())
                .isEqualTo(WordStatus.NOTED);
    }

    @Test
    void anythingElseIsADocument() {
        assertThat(Portrait.of(read("Fiche de poste"), "a.txt"))
                .isEqualTo(new Portrait(DocumentKind.INTERNAL_DOCUMENT, WordStatus.WRITTEN, "und"));
    }

    @Test
    void englishIsTold() {
        var text =
                "The caretaker was there in the morning and it is what they want from him, not the"
                        + " other things that we have to do.";
        assertThat(Portrait.of(read(text), "a.txt").language()).isEqualTo("en");
    }

    @Test
    void withoutRoleWordsTheOneWhoAsksInterviews() {
        var reading =
                read(
                        "Claire : Vous venez d’où ?\n"
                            + "Paul : De la rue d’à côté, on y était bien, avant les travaux, et"
                            + " puis on nous a relogés ici.\n"
                            + "Claire : Et ça vous a plu ?\n"
                            + "Paul : Pas trop, au début, il faisait froid et on ne connaissait"
                            + " personne dans l’immeuble.\n"
                            + "Claire : Ah bon ?\n"
                            + "Paul : Ben oui, les voisins, on ne les voyait jamais, sauf la"
                            + " gardienne, qui passait le matin.\n");
        assertThat(reading.speakers())
                .containsExactly(
                        new Voice("Claire", Role.INTERVIEWER), new Voice("Paul", Role.RESPONDENT));
        assertThat(reading.doubts())
                .extracting(it -> it.key())
                .containsExactly("ingest.interviewer-guessed");
    }

    private Reading read(String content) {
        return Segmentation.of(Readers.read(Samples.text(folder, "a.txt", content)));
    }
}
