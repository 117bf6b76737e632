package fr.verbatim.ingest.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.corpus.InterviewGuide.Question;
import fr.verbatim.corpus.InterviewGuide.Theme;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class GuideFileTest {

    /// The guide that every file below says.
    private static final GuideDraft GUIDE =
            new GuideDraft(
                    "Guide des salariés",
                    "Racontez-moi votre métier par ce que vous faites.",
                    List.of(
                            new Theme(
                                    "La journée",
                                    List.of(
                                            new Question(
                                                    "Comment se passe une journée ordinaire ?",
                                                    List.of(
                                                            "Et hier, par exemple ?",
                                                            "Qu’est-ce qui n’était pas prévu ?"))),
                                    List.of()),
                            new Theme(
                                    "Les gestes",
                                    List.of(
                                            new Question("Que réparez-vous vous-même ?", List.of()),
                                            new Question(
                                                    "Parlez-moi des outils.",
                                                    List.of("Qui les choisit ?"))),
                                    List.of())));

    @TempDir Path folder;

    @Test
    void yamlIsReadWithFrenchKeys() {
        var file =
                yaml(
                        """
                        nom: Guide des salariés
                        consigne: Racontez-moi votre métier par ce que vous faites.
                        thèmes:
                          - nom: La journée
                            questions:
                              - texte: Comment se passe une journée ordinaire ?
                                relances:
                                  - Et hier, par exemple ?
                                  - Qu’est-ce qui n’était pas prévu ?
                          - nom: Les gestes
                            questions:
                              - Que réparez-vous vous-même ?
                              - texte: Parlez-moi des outils.
                                relances: [Qui les choisit ?]
                        """);
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    @Test
    void yamlIsReadWithEnglishKeysAndCues() {
        var file =
                yaml(
                        """
                        name: Staff
                        instruction: Tell me.
                        themes:
                          - name: Tools
                            cues: ['outil*', '"boîte à outils"']
                            questions:
                              - text: What do you mend?
                                followUps: [And the lock?]
                        """);
        assertThat(GuideFile.read(file).themes())
                .containsExactly(
                        new Theme(
                                "Tools",
                                List.of(
                                        new Question(
                                                "What do you mend?", List.of("And the lock?"))),
                                List.of("outil*", "\"boîte à outils\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    nom: A;thèmes: [{nom: B, question: [C]}] | ligne 2 | « question »
                    nom: A;thèmes:;  - questions: [B] | ligne 3 | « nom »
                    nom: A;thèmes: un seul | ligne 2 | une liste
                    nom: A;thèmes:;  - nom: [B] | ligne 3 | un texte
                    - nom: A | ligne 1 | des clés
                    nom: "A | ligne 1 | YAML
                    nom: A;consigne: B | guide.yaml | aucun thème
                    """)
    void aMistakeIsToldWithItsLine(String content, String place, String reason) {
        var file = yaml(content.replace(";", "\n"));
        assertThatThrownBy(() -> GuideFile.read(file))
                .isInstanceOf(GuideUnreadable.class)
                .hasMessageContaining("guide.yaml")
                .hasMessageContaining(place)
                .hasMessageContaining(reason.replace("« ", "«\u00a0").replace(" »", "\u00a0»"));
    }

    @Test
    void aFileThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> GuideFile.read(folder.resolve("rien.docx")))
                .isInstanceOf(GuideUnreadable.class)
                .hasMessageContaining("rien.docx");
    }

    @Test
    void aTextHasNumberedThemesAndFollowUpsSetIn() {
        var file =
                Samples.text(
                        folder,
                        "guide.txt",
                        """
                        Guide des salariés

                        Consigne : « Racontez-moi votre métier par ce que vous faites. »

                        1 - La journée
                        Comment se passe une journée ordinaire ?
                            Et hier, par exemple ?
                            Qu’est-ce qui n’était pas prévu ?

                        2 - Les gestes
                        Que réparez-vous vous-même ?
                        Parlez-moi des outils.
                        Relance : Qui les choisit ?
                        """);
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    @Test
    void aTextMayNameItsThemesAndNumberItsQuestions() {
        var file =
                Samples.text(
                        folder,
                        "guide.txt",
                        """
                        Guide des salariés
                        Consigne : Racontez-moi votre métier par ce que vous faites.
                        Thème 1 : La journée
                        1. Comment se passe une journée ordinaire ?
                        - Et hier, par exemple ?
                        - Qu’est-ce qui n’était pas prévu ?
                        Thème 2 : Les gestes
                        2. Que réparez-vous vous-même ?
                        3. Parlez-moi des outils.
                        - Qui les choisit ?
                        """);
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    @Test
    void aTextMaySayCues() {
        var file =
                Samples.text(
                        folder,
                        "guide.txt",
                        """
                        Guide
                        Thème 1 : Les gestes
                        Repères : répar* ; "mes outils"
                        Que réparez-vous ?
                        """);
        assertThat(GuideFile.read(file).themes().getFirst().cues())
                .containsExactly("répar*", "\"mes outils\"");
    }

    @Test
    void aWordDocumentHasHeadingsAndLists() {
        var file =
                Samples.docx(
                        folder,
                        "guide.docx",
                        paragraph("Titre1", -1, "Guide des salariés")
                                + paragraph(
                                        "", -1, "Racontez-moi votre métier par ce que vous faites.")
                                + paragraph("Titre1", -1, "La journée")
                                + paragraph("", 0, "Comment se passe une journée ordinaire ?")
                                + paragraph("", 1, "Et hier, par exemple ?")
                                + paragraph("", 1, "Qu’est-ce qui n’était pas prévu ?")
                                + paragraph("Titre1", -1, "Les gestes")
                                + paragraph("", 0, "Que réparez-vous vous-même ?")
                                + paragraph("", 0, "Parlez-moi des outils.")
                                + paragraph("", 1, "Qui les choisit ?"),
                        Map.of(
                                "word/styles.xml",
                                "<w:styles WORD><w:style w:type=\"paragraph\" w:styleId=\"Titre1\">"
                                        + "<w:name w:val=\"heading 1\"/></w:style></w:styles>"));
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    @Test
    void aWordDocumentMaySetItsThemesInBold() {
        var file =
                Samples.docx(
                        folder,
                        "guide.docx",
                        "Guide des salariés",
                        "Racontez-moi votre métier par ce que vous faites.",
                        "**La journée**",
                        "Comment se passe une journée ordinaire ?",
                        "\tEt hier, par exemple ?",
                        "\tQu’est-ce qui n’était pas prévu ?",
                        "**Les gestes**",
                        "Que réparez-vous vous-même ?",
                        "Parlez-moi des outils.",
                        "\tQui les choisit ?");
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    @Test
    void anOpenDocumentIsAListOfListsOfLists() {
        var file =
                Samples.odt(
                        folder,
                        "guide.odt",
                        "",
                        "<text:p>Guide des salariés</text:p>"
                                + "<text:p>Consigne : Racontez-moi votre métier par ce que vous"
                                + " faites.</text:p>"
                                + list(
                                        item(
                                                "La journée",
                                                list(
                                                        item(
                                                                "Comment se passe une journée"
                                                                        + " ordinaire ?",
                                                                list(
                                                                        item(
                                                                                "Et hier, par"
                                                                                    + " exemple ?"),
                                                                        item(
                                                                                "Qu’est-ce qui"
                                                                                    + " n’était pas"
                                                                                    + " prévu"
                                                                                    + " ?"))))),
                                        item(
                                                "Les gestes",
                                                list(
                                                        item("Que réparez-vous vous-même ?"),
                                                        item(
                                                                "Parlez-moi des outils.",
                                                                list(
                                                                        item(
                                                                                "Qui les"
                                                                                    + " choisit"
                                                                                    + " ?")))))));
        assertThat(GuideFile.read(file)).isEqualTo(GUIDE);
    }

    private Path yaml(String content) {
        return Samples.text(folder, "guide.yaml", content);
    }

    private static String paragraph(String style, int listLevel, String words) {
        return "<w:p><w:pPr>"
                + (style.isEmpty() ? "" : "<w:pStyle w:val=\"" + style + "\"/>")
                + (listLevel < 0
                        ? ""
                        : "<w:numPr><w:ilvl w:val=\""
                                + listLevel
                                + "\"/><w:numId w:val=\"1\"/></w:numPr>")
                + "</w:pPr><w:r><w:t>"
                + words
                + "</w:t></w:r></w:p>";
    }

    private static String list(String... items) {
        return "<text:list>" + String.join("", items) + "</text:list>";
    }

    private static String item(String words, String... below) {
        return Stream.of(below)
                .reduce("<text:list-item><text:p>" + words + "</text:p>", String::concat)
                .concat("</text:list-item>");
    }
}
