package fr.verbatim.ingest.turns;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Voice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class SegmentationTest {

    private static final List<String> WORDS =
            List.of(
                    "Vous arrivez à quelle heure ?",
                    "À six heures, avant que ça descende.",
                    "Et vous commencez par quoi ?",
                    "Les poubelles, c’est toujours les poubelles.",
                    "Personne ne vous parle à cette heure-là ?",
                    "Si, la dame du rez-de-chaussée, elle guette.");

    @TempDir Path folder;

    /// `A` and `B` stand for the labels, `_` for a no-break space, `/` for a line end, `T` for a
    /// tab.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Enquêtrice : | Yannick : | Enquêtrice | Yannick",
                "ENQUÊTRICE_:_ | YANNICK_:_ | ENQUÊTRICE | YANNICK",
                "E: | R: | E | R",
                "E1:  | L1:  | E1 | L1",
                "Enq. : | M. Petit : | Enq. | M. Petit",
                "Enquêteur : | Mme D. : | Enquêteur | Mme D.",
                "L1_:_ | L2_:_ | L1 | L2",
                "Chercheur:T | Interviewé:T | Chercheur | Interviewé",
                "[Chercheur] (0:01 - 0:11)/ | [Interviewé] (0:12- 3:10)/ | Chercheur | Interviewé",
                "[Chercheur]/ | [Interviewé]/ | Chercheur | Interviewé",
                "[SPEAKER_00]:  | [SPEAKER_01]:  | SPEAKER_00 | SPEAKER_01",
                "2 Chercheuse :  | 3 Bakary :  | Chercheuse | Bakary",
                "Interviewer1/ | Interviewee1/ | Interviewer1 | Interviewee1",
                "Camille  0:03/ | Dominique  12:40/ | Camille | Dominique",
                "S00: [00:01:02]  | S01: [00:01:09]  | S00 | S01",
            })
    void aLabelBeginsATurn(String first, String second, String one, String other) {
        var text = new StringBuilder("Entretien avec un gardien\n\n");
        for (var i = 0; i < WORDS.size(); i++) {
            var label = sign(i % 2 == 0 ? first : second);
            text.append(label)
                    .append(
                            label.endsWith(" ") || label.endsWith("\n") || label.endsWith("\t")
                                    ? ""
                                    : " ");
            text.append(WORDS.get(i)).append("\n\n");
        }
        var reading = txt(text.toString());
        assertThat(said(reading)).isEqualTo(WORDS);
        assertThat(reading.speakers()).extracting(Voice::label).containsExactly(one, other);
        assertThat(sections(reading)).containsExactly("HEADER ");
    }

    private static String sign(String label) {
        return label.replace('/', '\n')
                .replace('T', label.endsWith("T") ? '\t' : 'T')
                .replace('_', label.contains("SPEAKER") ? '_' : '\u00A0');
    }

    @Test
    void theSameInterviewHasTheSameTurnsInEveryFormat() {
        var lines = dialogue().lines().toArray(String[]::new);
        var rtf = new StringBuilder("{\\rtf1\\ansi\\ansicpg1252 ");
        var html = new StringBuilder("<html><body>");
        var odt = new StringBuilder();
        for (var line : lines) {
            rtf.append("\\pard ");
            line.chars()
                    .forEach(c -> rtf.append(c < 128 ? String.valueOf((char) c) : "\\u" + c + "?"));
            rtf.append("\\par\n");
            html.append("<p>").append(line).append("</p>");
            odt.append("<text:p>").append(line).append("</text:p>");
        }
        var files =
                List.of(
                        Samples.docx(folder, "a.docx", lines),
                        Samples.odt(folder, "a.odt", "", odt.toString()),
                        Samples.text(folder, "a.rtf", rtf.append("}").toString()),
                        Samples.text(folder, "a.html", html.append("</body></html>").toString()),
                        Samples.pdf(folder, "a.pdf", lines),
                        Samples.text(folder, "a.md", dialogue().replace("\n", "\n\n")),
                        Samples.text(folder, "a.txt", dialogue(), "windows-1252"));
        for (var file : files) {
            assertThat(said(read(file))).as(file.toString()).isEqualTo(WORDS);
        }
    }

    @Test
    void labelsInBoldWithoutColonBeginTurns() {
        var lines = new String[WORDS.size()];
        for (var i = 0; i < lines.length; i++) {
            lines[i] = (i % 2 == 0 ? "**Enquêtrice**" : "**Sonia**") + " " + WORDS.get(i);
        }
        assertThat(said(read(Samples.docx(folder, "a.docx", lines)))).isEqualTo(WORDS);
    }

    @Test
    void markdownHeadingsAndBoldLabelsBeginTurns() {
        var headings = new StringBuilder();
        var bold = new StringBuilder();
        for (var i = 0; i < WORDS.size(); i++) {
            headings.append(i % 2 == 0 ? "### Enquêtrice\n\n" : "### Sonia\n\n")
                    .append(WORDS.get(i))
                    .append("\n\n");
            bold.append(i % 2 == 0 ? "**Enquêtrice :** " : "**Sonia :** ")
                    .append(WORDS.get(i))
                    .append("\n\n");
        }
        assertThat(said(read(Samples.text(folder, "a.md", headings.toString())))).isEqualTo(WORDS);
        assertThat(said(read(Samples.text(folder, "b.md", bold.toString())))).isEqualTo(WORDS);
    }

    @Test
    void aTableWithASpeakerColumnHasATurnARow() {
        var csv = new StringBuilder("temps;locuteur;texte\n");
        for (var i = 0; i < WORDS.size(); i++) {
            csv.append("00:0")
                    .append(i)
                    .append(":10;")
                    .append(i % 2 == 0 ? "Enq" : "AB")
                    .append(";\"")
                    .append(WORDS.get(i))
                    .append("\"\n");
        }
        var reading = read(Samples.text(folder, "a.csv", csv.toString()));
        assertThat(said(reading)).isEqualTo(WORDS);
        assertThat(reading.text().layers().turns().get(1).startMs()).isEqualTo(70_000L);
    }

    @Test
    void aTableWithoutHeadingsIsKnownByItsShortNames() {
        var table = new StringBuilder();
        for (var i = 0; i < WORDS.size(); i++) {
            table.append("| ")
                    .append(i % 2 == 0 ? "E" : "R")
                    .append(" | ")
                    .append(WORDS.get(i))
                    .append(" |\n");
        }
        assertThat(said(read(Samples.text(folder, "a.md", table.toString())))).isEqualTo(WORDS);
    }

    @Test
    void paragraphsWithoutLabelContinueTheTurn() {
        var reading =
                txt(
                        """
                        E : Alors ?
                        R : Alors rien.
                        Enfin si.

                        Le lendemain, oui.
                        E : Quoi ?
                        R : La porte.
                        """);
        assertThat(said(reading))
                .containsExactly(
                        "Alors ?",
                        "Alors rien.\nEnfin si.\n\nLe lendemain, oui.",
                        "Quoi ?",
                        "La porte.");
    }

    @Test
    void theHeaderIsReadAndNeverSpeaks() {
        var reading =
                txt(
                        "Entretien n° 3\n"
                                + "Date : 12 mars 2021\n"
                                + "Lieu : la loge\n"
                                + "Durée : 1 h 05\n"
                                + "Enquêtrice : présente, seule\n"
                                + "Enregistré : oui\n\n"
                                + dialogue());
        assertThat(reading.metadata())
                .containsEntry("date", "12 mars 2021")
                .containsEntry("durée", "1 h 05")
                .containsEntry("enquêteur", "présente, seule");
        assertThat(said(reading)).isEqualTo(WORDS);
        assertThat(reading.text().layers().sections().getFirst().kind())
                .isEqualTo(Section.Kind.HEADER);
    }

    @Test
    void aBoxedHeaderIsReadToo() {
        var reading =
                read(
                        Samples.text(
                                folder,
                                "a.md",
                                "| Date | 3 mai |\n| Lieu | le local |\n\n" + dialogue()));
        assertThat(reading.metadata())
                .containsEntry("date", "3 mai")
                .containsEntry("lieu", "le local");
        assertThat(said(reading)).isEqualTo(WORDS);
    }

    @Test
    void aLegendGivesRolesAndDoesNotSpeak() {
        var text =
                "A : enquêtrice\nB : gardien, enquêté\n\n"
                        + dialogue().replace("E :", "A :").replace("R :", "B :");
        var reading = txt(text);
        assertThat(said(reading)).isEqualTo(WORDS);
        assertThat(reading.speakers())
                .containsExactly(new Voice("A", Role.INTERVIEWER), new Voice("B", Role.RESPONDENT));
    }

    @Test
    void whatLooksLikeALabelAndIsNoneStaysInTheTurn() {
        var reading =
                txt(
                        dialogue()
                                + "E : Une dernière ?\n"
                                + "R : Oui.\n"
                                + "Lieu : c’est important.\n"
                                + "http://exemple.fr\n"
                                + "4 : la quatrième.\n"
                                + "Résultat : rien.\n");
        assertThat(said(reading).getLast()).contains("Lieu :", "http:", "4 :", "Résultat :");
        assertThat(reading.speakers()).hasSize(2);
    }

    @Test
    void timesAreKeptAndNeverReorder() {
        var reading =
                txt(
                        """
                        [Chercheur] (2:05- 3:10)
                        Un ?

                        [Interviewé] (1:00 – 0:30)
                        Deux.

                        [Chercheur] (5:21 - 5: 24)
                        Trois ?

                        [Interviewé]
                        Quatre.
                        """);
        assertThat(said(reading)).containsExactly("Un ?", "Deux.", "Trois ?", "Quatre.");
        assertThat(reading.text().layers().turns())
                .extracting(Turn::startMs)
                .containsExactly(125_000L, 60_000L, 321_000L, null);
        assertThat(reading.text().layers().turns())
                .extracting(Turn::endMs)
                .containsExactly(190_000L, 30_000L, 324_000L, null);
    }

    @Test
    void notesAreMarkedAndPlaceholdersAreNot() {
        var reading =
                txt(
                        "E : Et alors ? [rires]\n"
                            + "R : (silence) J’ai vu [Prénom] [le téléphone sonne] (mon voisin) à"
                            + " [ville].\n"
                            + "E : Ah ?\n"
                            + "R : Oui (inaudible).\n");
        assertThat(marks(reading, Mark.Kind.NOTE))
                .containsExactly("[rires]", "(silence)", "[le téléphone sonne]", "(inaudible)");
        assertThat(marks(reading, Mark.Kind.LABEL)).containsExactly("E :", "R :", "E :", "R :");
    }

    @Test
    void aSlipInALabelIsADoubtAndKeepsItsRole() {
        var reading =
                txt(
                        dialogue().replace("E :", "Enquêteur :")
                                + "Enqêteur : Merci ?\nR : De rien.\n");
        assertThat(reading.doubts())
                .extracting(it -> it.key())
                .containsExactly("ingest.near-labels");
        assertThat(reading.speakers()).contains(new Voice("Enqêteur", Role.INTERVIEWER));
    }

    @Test
    void interviewerAndIntervieweeAreNoSlipOfEachOther() {
        var reading = txt(dialogue().replace("E :", "Interviewer:").replace("R :", "Interviewee:"));
        assertThat(reading.doubts()).isEmpty();
        assertThat(reading.speakers())
                .containsExactly(
                        new Voice("Interviewer", Role.INTERVIEWER),
                        new Voice("Interviewee", Role.RESPONDENT));
    }

    @Test
    void themesAndBoldQuestionsAreSections() {
        var file =
                Samples.docx(
                        folder,
                        "a.docx",
                        "**1 - La journée**",
                        "E : Bonjour.",
                        "R : Bonjour.",
                        "E : On y va ?",
                        "**2 : Pourriez-vous me raconter une tournée, du début à la fin ?**",
                        "R : D’accord.",
                        "**3 - Le lien**",
                        "E : Et le lien ?",
                        "R : Ça.");
        var reading = read(file);
        assertThat(sections(reading))
                .containsExactly(
                        "HEADING 1 - La journée",
                        "QUESTION 2 : Pourriez-vous me raconter une tournée, du début à la fin ?",
                        "HEADING 3 - Le lien");
        assertThat(said(reading).get(2)).startsWith("On y va ?\n2 : Pourriez-vous");
        assertThat(said(reading)).noneMatch(it -> it.contains("3 - Le lien"));
    }

    @Test
    void fieldNotesHaveNoTurns() {
        var reading =
                txt(
                        """
                        8 h 10, le hall.
                        NO : il balaie.
                        NT : le geste.
                        NM : je reste.
                        NO : il salue.
                        NT : le lien.
                        NM : je note.
                        NO : il part.
                        """);
        assertThat(reading.text().layers().turns()).isEmpty();
    }

    @Test
    void noWordIsLostBetweenTheTurns() {
        var text = dialogue() + "Une remarque.\n" + dialogue();
        var reading = txt(text);
        var covered = new StringBuilder();
        reading.text()
                .layers()
                .turns()
                .forEach(turn -> covered.append(turn.span().in(reading.text().text())));
        assertThat(covered.toString().replaceAll("\\s", "")).isEqualTo(text.replaceAll("\\s", ""));
    }

    @Test
    void footnotesBelongToNoTurn() {
        var body = new StringBuilder();
        for (var line : dialogue().lines().toList()) {
            body.append("<w:p><w:r><w:t>").append(line).append("</w:t></w:r></w:p>");
        }
        var notes =
                "<w:footnotes WORD><w:footnote w:id=\"1\"><w:p><w:r><w:t>Une"
                        + " précision.</w:t></w:r></w:p></w:footnote></w:footnotes>";
        var file =
                Samples.docx(
                        folder,
                        "a.docx",
                        body.toString(),
                        java.util.Map.of("word/footnotes.xml", notes));
        assertThat(said(read(file))).isEqualTo(WORDS);
    }

    private static String dialogue() {
        var text = new StringBuilder();
        for (var i = 0; i < WORDS.size(); i++) {
            text.append(i % 2 == 0 ? "E : " : "R : ").append(WORDS.get(i)).append("\n");
        }
        return text.toString();
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

    private static List<String> sections(Reading reading) {
        return reading.text().layers().sections().stream()
                .map(it -> it.kind() + " " + it.title())
                .toList();
    }

    private static List<String> marks(Reading reading, Mark.Kind kind) {
        return reading.text().layers().marks().stream()
                .filter(it -> it.kind() == kind)
                .map(it -> it.span().in(reading.text().text()))
                .toList();
    }

    @Test
    void theHeaderHasOneNameForEachThing() {
        var reading =
                read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                Date de l’entretien : 12 mars 2021
                                Lieu de l’entretien : la loge
                                Duration : 1 h
                                Mode d’accès : par la régie
                                Personnes présentes : sa sœur
                                Enregistrement : oui
                                Ambiance : détendue
                                Enquêtrice : Camille R.
                                Enquêté : Youcef B.

                                C : Vous commencez à quelle heure ?
                                Y : À six heures.
                                C : Tous les jours ?
                                Y : Tous les jours.
                                """));

        assertThat(reading.metadata())
                .containsExactly(
                        Map.entry("date", "12 mars 2021"),
                        Map.entry("lieu", "la loge"),
                        Map.entry("durée", "1 h"),
                        Map.entry("accès", "par la régie"),
                        Map.entry("tiers présents", "sa sœur"),
                        Map.entry("enregistré", "oui"),
                        Map.entry("climat", "détendue"),
                        Map.entry("enquêteur", "Camille R."),
                        Map.entry("enquêté", "Youcef B."));
        assertThat(reading.text().layers().turns()).hasSize(4);
    }

    @Test
    void whoAsksInTheTurnsIsNotInTheHeader() {
        var reading =
                read(
                        Samples.text(
                                folder,
                                "a.txt",
                                """
                                Date : 12 mars 2021
                                Enquêtrice : Bonjour.
                                Youcef : Bonjour.
                                Enquêtrice : On commence ?
                                Youcef : Oui.
                                """));

        assertThat(reading.metadata()).containsOnlyKeys("date");
        assertThat(reading.text().layers().turns()).hasSize(4);
    }
}
