package fr.verbatim.ingest.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;

class FieldNotesTest {

    private static final String NOTES =
            """
            Observation dans la loge
            Personnes présentes : Odile (gardienne), deux livreurs

            8 h 10 (loge, porte ouverte). Odile trie le courrier et range les colis sur l’étagère.
            Un livreur entre, pose trois cartons.

            NO : elle ne regarde pas l’heure.

            8 h 45. Une dame s’arrête et montre son parapluie retourné par le vent. Odile, debout : « Donnez, je regarde. – Vous savez faire ? »

            NT : l’objet fait parler, comme la fois du robinet.

            ## L’après-midi

            14h-15h, cour. Personne ne passe pendant une heure, il pleut, Odile balaie les feuilles.
            """;

    @TempDir Path folder;

    @Test
    void momentsGoToTheNextOrToATitle() {
        var reading = read(NOTES);
        assertThat(reading.text().layers().sections())
                .filteredOn(section -> section.kind() == Section.Kind.MOMENT)
                .extracting(
                        Section::title,
                        section -> section.span().in(reading.text().text()).lines().count())
                .containsExactly(
                        tuple("8 h 10 (loge, porte ouverte)", 4L),
                        tuple("8 h 45", 3L),
                        tuple("14h-15h, cour", 1L));
    }

    @Test
    void timesAndSortsOfNotesAreNoWords() {
        var reading = read(NOTES);
        assertThat(reading.text().layers().marks())
                .extracting(Mark::kind, mark -> mark.span().in(reading.text().text()))
                .containsExactly(
                        tuple(Mark.Kind.TIMECODE, "8 h 10"),
                        tuple(Mark.Kind.LABEL, "NO :"),
                        tuple(Mark.Kind.TIMECODE, "8 h 45"),
                        tuple(Mark.Kind.LABEL, "NT :"),
                        tuple(Mark.Kind.TIMECODE, "14h-15h"));
    }

    @Test
    void notesAreSectionsOfTheirSort() {
        var reading = read(NOTES);
        assertThat(reading.text().layers().sections())
                .filteredOn(section -> section.kind() == Section.Kind.NOTE)
                .extracting(Section::title, section -> section.span().in(reading.text().text()))
                .containsExactly(
                        tuple("NO", "NO : elle ne regarde pas l’heure."),
                        tuple("NT", "NT : l’objet fait parler, comme la fois du robinet."));
    }

    @Test
    void whoIsThereIsAVariable() {
        assertThat(read(NOTES).metadata())
                .containsEntry("présents", "Odile (gardienne), deux livreurs");
    }

    @Test
    void quotedSpeechIsTurnsOfThirdPartiesWithoutGuessingTheNext() {
        var reading = read(NOTES);
        assertThat(reading.text().layers().turns())
                .extracting(
                        turn -> turn.speech().in(reading.text().text()),
                        turn -> turn.speaker(),
                        turn -> turn.role())
                .containsExactly(
                        tuple("Donnez, je regarde.", "Odile", Role.THIRD_PARTY),
                        tuple("Vous savez faire ?", null, Role.THIRD_PARTY));
        assertThat(reading.speakers()).containsExactly(new Voice("Odile", Role.THIRD_PARTY));
    }

    @Test
    void itStaysAnObservationWhoseWordsAreNoted() {
        var portrait = Portrait.of(read(NOTES), "a.txt");
        assertThat(portrait.kind()).isEqualTo(DocumentKind.OBSERVATION);
        assertThat(portrait.words()).isEqualTo(WordStatus.NOTED);
        assertThat(read(NOTES).text().layers().transcribed()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Elle rit, et Karim répond : « Je reviens demain. » Elle ferme. | -
                    Elle rit. Karim répond : « Je reviens demain. » Avec Karim, c’est ainsi. | Karim
                    Mme Petit : « Je reviens demain. » | Mme Petit
                    « Je reviens demain », dit Karim. Elle aime bien Karim. | Karim
                    « Je reviens demain », me dit-elle. | -
                    Silence : « Je reviens demain. » | -
                    « Je reviens demain. » Personne ne répond. | -
                    """)
    void aSpeakerIsNamedOnlyWhereTheNotesNameOne(String line, String speaker) {
        var reading = read("NO : rien.\n" + line + "\n");
        assertThat(reading.text().layers().turns())
                .singleElement()
                .satisfies(
                        turn -> {
                            assertThat(turn.speech().in(reading.text().text()))
                                    .startsWith("Je reviens demain");
                            assertThat(turn.speaker())
                                    .isEqualTo(speaker.equals("-") ? null : speaker);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Elle dit « l’usagère », lui « la cliente ».",
                "Une affiche : « Votre square, vos idées ».",
                "Le mot « proximité » revient."
            })
    void wordsCitedAreNoSpeech(String line) {
        assertThat(read("NO : rien.\n" + line + "\n").text().layers().turns()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ordre du jour\n8 h 30 : accueil\n9 h 00 : présentation\n10 h 30 : pause\n",
                "La loge ouvre à 8 h 30 et ferme à midi. « On verra demain. »\n"
            })
    void aScheduleOrADocumentIsNoNotes(String text) {
        var layers = read(text).text().layers();
        assertThat(layers.turns()).isEmpty();
        assertThat(layers.sections())
                .extracting(Section::kind)
                .doesNotContain(Section.Kind.MOMENT, Section.Kind.NOTE);
    }

    @Test
    void theProgrammeOfADayIsNoFieldNotesThoughSomeOfItsTitlesAreLong() {
        var reading =
                read(
                        """
                        Journée du réseau des agences

                        9 h 30 Accueil

                        10 h 15 Que devient la présence quand les loges ferment une à une ?

                        11 h 45 Pause

                        12 h 00 Ce que disent les gardiens de leurs journées et de leurs soirs

                        14 h 00 Ateliers

                        16 h 00 Fin
                        """);
        assertThat(reading.text().layers().sections()).isEmpty();
        assertThat(Portrait.of(reading, "a.txt").kind()).isEqualTo(DocumentKind.INTERNAL_DOCUMENT);
    }

    @Test
    void anInterviewIsLeftAsItIs() {
        var reading =
                read(
                        """
                        E : Et à 8 h 30 ?
                        R : J’ouvre. Karim me dit : « Je reviens demain. »
                        E : Et puis ?
                        R : NO : c’est marqué sur la porte.
                        """);
        assertThat(reading.text().layers().turns()).hasSize(4);
        assertThat(reading.text().layers().transcribed()).hasSize(4);
    }

    private Reading read(String content) {
        return Segmentation.of(Readers.read(Samples.text(folder, "a.txt", content)));
    }
}
