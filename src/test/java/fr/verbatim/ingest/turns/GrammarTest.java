package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.LabelStyle;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What each grammar takes for a label, and what only looks like one.
class GrammarTest {

    private static final List<String> WORDS =
            List.of(
                    "Vous commencez à quelle heure ?",
                    "Au petit matin, quand la rue est vide.",
                    "Et vous croisez du monde ?",
                    "Des chats, surtout des chats.",
                    "Ça ne vous pèse pas ?",
                    "Non, c’est mon heure.",
                    "Et après ?",
                    "Après on ouvre la grille.");

    @TempDir Path folder;

    /// `_` stands for a no-break space, `~` for a narrow one, `/` for a line end, `T` at the end
    /// for a tab.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E_: | R_: | E | R",
                "E~: | R~: | E | R",
                "e: | r: | e | r",
                "Enq.~: | Mme D.~: | Enq. | Mme D.",
                "INTERVIEWER 1: | INTERVIEWEE 2: | INTERVIEWER 1 | INTERVIEWEE 2",
                "interviewer: | interviewee: | interviewer | interviewee",
                "Claire ?_: | Paul_: | Claire ? | Paul",
                "#Claire: | #Paul: | Claire | Paul",
                "@Claire: | @Paul: | Claire | Paul",
                "12. Q : | 13. R : | Q | R",
                "00:01:02 Enq : | 00:01:09 Sonia : | Enq | Sonia",
                "[00:01:02] Enq : | [00:01:09] Sonia : | Enq | Sonia",
                "(2:05) Enq : | (2:09) Sonia : | Enq | Sonia",
                "#00:01:02-3# Enq : | #00:01:09-1# Sonia : | Enq | Sonia",
                "Enq (2:05) : | Sonia (2:09) : | Enq | Sonia",
                "{Enq} | {Sonia} | Enq | Sonia",
                "[enquêtrice]/ | [sonia]/ | enquêtrice | sonia",
                "[ENQUÊTRICE] (0:02 – 0:15)/ | [SONIA] (0:020 - 0:31)/ | ENQUÊTRICE | SONIA",
                "interviewer1/ | interviewee1/ | interviewer1 | interviewee1",
                "Camille (0:03)/ | Dominique (12:40)/ | Camille | Dominique",
                "Q. | R. | Q | R",
                "Q) | R) | Q | R",
                "Int. | S.B. | Int | S.B",
                "E -  | R -  | E | R",
                "Camille —  | Mme Roux —  | Camille | Mme Roux",
                "ET | RT | E | R",
                "<v Camille> | <v Diallo, Bakary> | Camille | Diallo, Bakary",
            })
    void aLabelBeginsATurn(String first, String second, String one, String other) {
        var text = new StringBuilder("\uFEFF");
        for (var i = 0; i < WORDS.size(); i++) {
            var label = sign(i % 2 == 0 ? first : second);
            text.append(label)
                    .append(label.endsWith("\n") || label.endsWith("\t") ? "" : " ")
                    .append(WORDS.get(i))
                    .append("\n\n");
        }
        var reading = txt(text.toString());
        assertThat(said(reading)).isEqualTo(WORDS);
        assertThat(reading.speakers()).extracting(Voice::label).containsExactly(one, other);
    }

    private static String sign(String label) {
        var tab = label.length() == 2 && label.endsWith("T");
        return tab
                ? label.charAt(0) + "\t"
                : label.replace('/', '\n').replace('_', '\u00A0').replace('~', '\u202F');
    }

    @Test
    void aTimeBeforeTheLabelIsTheTurns() {
        var reading =
                txt(
                        """
                        [00:01:02] E : Un ?
                        [00:01:09] R : Deux.
                        [00:02:00] E : Trois ?
                        [00:02:30] R : Quatre.
                        """);
        assertThat(reading.text().layers().turns())
                .extracting(it -> it.startMs())
                .containsExactly(62_000L, 69_000L, 120_000L, 150_000L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lieu : la loge.",
                "Ville : le Havre, si vous voulez.",
                "4 : la quatrième.",
                "4\u00A0: la quatrième.",
                "2 - La journée",
                "http://exemple.fr",
                "12:40 : on descend.",
                "Oui : mais non.",
                "Voilà",
                "Alors : la grille.",
                "Atelier de la Butte – page 3",
                "– un point de la liste",
                "A vous de voir.",
                "M. Petit est passé.",
                "[rires]",
                "[Prénom] est passé.",
                "(0:12)",
            })
    void whatLooksLikeALabelBeginsNoTurn(String trap) {
        var text = new StringBuilder();
        for (var i = 0; i < WORDS.size(); i++) {
            text.append(i % 2 == 0 ? "Enq : " : "Sonia : ").append(WORDS.get(i)).append("\n");
            text.append(i == 3 || i == 5 ? trap + "\n" : "");
        }
        var reading = txt(text.toString());
        assertThat(reading.speakers()).extracting(Voice::label).containsExactly("Enq", "Sonia");
        assertThat(said(reading)).hasSize(WORDS.size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                – Assurer l’entretien des halls.
                – Rendre compte au responsable.
                – Tenir le cahier.
                – Fermer la loge.
                – Sortir les conteneurs.
                – Accueillir les entreprises.
                – Changer les ampoules.
                """,
                """
                Trois questions guident l’atelier.
                - Où en est le quartier ?
                - Que veut dire habiter ?
                - Comment faire autrement ?
                Suivent deux séances.
                - Qui vient le matin ?
                - Qui vient le soir ?
                - Qui ne vient plus ?
                On conclut.
                """,
                "A retenir pour demain.\nA faire avant midi.\nB est fermé.\nA voir avec eux.\n",
                "Objet : la loge\nDate : lundi\nObjet : le hall\nDate : mardi\n",
                """
                LA LOGE
                Elle est fermée le lundi.
                LE HALL
                On y passe le matin.
                LA COUR
                On y joue.
                LA CAVE
                Elle est inondée.
                LE TOIT
                Personne n’y va.
                """,
                "Le gardien - celui du 4 - passe.\nLa dame - celle du 2 - attend.\n",
            })
    void aDocumentWhereNobodySpeaksHasNoTurns(String text) {
        assertThat(said(txt(text))).isEmpty();
    }

    @Test
    void aLabelWithAnotherPunctuationIsStillALabel() {
        var reading =
                txt(
                        """
                        Enq : Un ?
                        Sonia : Deux.
                        Enq. Trois ?
                        Sonia : Quatre.
                        Enq : Cinq ?
                        Sonia – Six.
                        """);
        assertThat(said(reading))
                .containsExactly("Un ?", "Deux.", "Trois ?", "Quatre.", "Cinq ?", "Six.");
    }

    @Test
    void guideQuestionsInBoldStayInTheTurnOfTheInterviewer() {
        var lines = new ArrayList<String>();
        for (var i = 0; i < WORDS.size(); i++) {
            lines.add((i % 2 == 0 ? "Claire : " : "Paul : ") + WORDS.get(i));
            if (i % 2 == 0) {
                lines.add("**Est-ce que vous pouvez me raconter cela en détail ?**");
            } else {
                lines.add("Et puis je continue, longuement, à raconter ce que je fais ici.");
            }
        }
        var reading = read(Samples.docx(folder, "a.docx", lines.toArray(String[]::new)));
        assertThat(said(reading)).hasSize(WORDS.size());
        assertThat(reading.speakers()).hasSize(2);
    }

    @Test
    void aTableOfFactsHasNoSpeakers() {
        var reading =
                read(
                        Samples.text(
                                folder,
                                "a.md",
                                """
                                | Immeuble | Étage |
                                |---|---|
                                | Bleu | 4 |
                                | Vert | 5 |
                                | Rouge | 6 |
                                | Gris | 3 |
                                """));
        assertThat(said(reading)).isEmpty();
    }

    @Test
    void theStyleIsTold() {
        assertThat(style("Q. Un ?\nR. Deux.\nQ. Trois ?\nR. Quatre.\n"))
                .isEqualTo(LabelStyle.POINT);
        assertThat(style("[A] Un ?\n[B] Deux.\n[A] Trois ?\n[B] Quatre.\n"))
                .isEqualTo(LabelStyle.BRACKET);
        assertThat(style("Rien ici.\n")).isEqualTo(LabelStyle.NONE);
    }

    private LabelStyle style(String text) {
        var recognition = txt(text).recognition();
        return recognition == null ? LabelStyle.GIVEN : recognition.style();
    }

    private Reading txt(String content) {
        return read(Samples.text(folder, "a.txt", content));
    }

    private static Reading read(Path file) {
        return Segmentation.of(Readers.read(file));
    }

    private static List<String> said(Reading reading) {
        return reading.text().layers().turns().stream()
                .map(turn -> turn.speech().in(reading.text().text()))
                .toList();
    }
}
