package fr.verbatim.analysis.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.Samples;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class InterviewReadingTest {

    private static final String GUIDE =
            """
            nom: Salariés
            thèmes:
              - nom: La tournée du matin
                questions:
                  - texte: Comment votre équipe organise-t-elle les tournées du samedi ?
                    relances: [Et les dimanches ?]
              - nom: Le voisinage
                questions:
                  - Quels conflits de palier devez-vous apaiser ?
            """;

    @TempDir Path folder;
    private Interviews interviews;

    @BeforeEach
    void open() {
        interviews = new Interviews(folder).guide(GUIDE);
    }

    @AfterEach
    void close() {
        interviews.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Comment votre équipe organise-t-elle les tournées du samedi ? | QUESTION 1.0
                    D’accord. Et l’équipe, elle organise comment la tournée du samedi ? Racontez. | QUESTION 1.0
                    2 - QUI ORGANISE LES TOURNEES ? | QUESTION 0.67
                    L’équipe organise les tournées avec le chef, le syndic, la mairie ? | QUESTION 0.6
                    L’équipe organise les tournées avec le chef, le syndic, la mairie, la police ? | -
                    Qui organise les tournées dans le quartier nord ? | -
                    Et le dimanche, alors ? | FOLLOW_UP 1.0
                    Le samedi ? | -
                    Vous apaisez un conflit sur le palier, par exemple ? | QUESTION 1.0
                    La tournée du matin ? | -
                    """)
    void aQuestionIsRecognisedWhenItIsLittleReworded(String said, String recognised) {
        interviews.interview(
                "E1",
                "Enquêtrice : %s\nNadia : Oui.\nEnquêtrice : Bien.\nNadia : Voilà.\n"
                        .formatted(said));
        var asked = interviews.asked("E1");
        assertThat(asked.isEmpty() ? "-" : told(asked.getFirst())).isEqualTo(recognised);
    }

    private static String told(Asked asked) {
        return asked.kind() + " " + Math.round(asked.likeness() * 100) / 100.0;
    }

    @Test
    void questionsComeInAnyOrderAndEachIsASection() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Merci. Quels conflits de palier devez-vous apaiser ?
                Nadia : Le bruit.
                Enquêtrice : Comment l’équipe organise-t-elle la tournée du samedi ?
                Nadia : À deux.
                """);
        var asked = interviews.asked("E1");
        assertThat(asked)
                .extracting(
                        Asked::theme,
                        Asked::themeName,
                        one -> one.section().kind(),
                        one -> one.section().title())
                .containsExactly(
                        tuple(
                                1,
                                "Le voisinage",
                                Section.Kind.QUESTION,
                                "Quels conflits de palier devez-vous apaiser ?"),
                        tuple(
                                0,
                                "La tournée du matin",
                                Section.Kind.QUESTION,
                                "Comment l’équipe organise-t-elle la tournée du samedi ?"));
        assertThat(asked.get(0).section().span().end())
                .isEqualTo(asked.get(1).section().span().start());
    }

    @Test
    void aTitleOfTheTranscriptNamesItsTheme() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : On commence ?
                Nadia : Oui.

                ## 2 - Le voisinage

                Enquêtrice : Alors ?
                Nadia : Le bruit.
                Enquêtrice : Et puis ?
                Nadia : Rien.
                """);
        assertThat(interviews.asked("E1"))
                .extracting(Asked::kind, Asked::themeName)
                .containsExactly(tuple(Asked.Kind.THEME, "Le voisinage"));
    }

    @Test
    void aBoldQuestionWithoutLabelIsRecognised() {
        Samples.docx(
                folder.resolve("corpus"),
                "E1.docx",
                "Enquêtrice : Bonjour.",
                "Nadia : Bonjour.",
                "Enquêtrice : On y va.",
                "Nadia : Allez.",
                "**2 - Quels conflits de palier devez-vous apaiser ?**",
                "Nadia : Le bruit.");
        interviews.study().importCorpus(ImportListener.NONE);
        assertThat(interviews.asked("E1"))
                .extracting(Asked::kind, Asked::theme)
                .containsExactly(tuple(Asked.Kind.QUESTION, 1));
    }

    @Test
    void theRespondentAsksNothing() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Oui ?
                Nadia : Quels conflits de palier devez-vous apaiser ? On me le demande.
                Enquêtrice : Ah.
                Nadia : Voilà.
                """);
        assertThat(interviews.asked("E1")).isEmpty();
    }

    @Test
    void aGuidePutAfterTheInterviewsIsHeldAgainstThem() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Avez-vous un budget pour les plantes ?
                Nadia : Non.
                Enquêtrice : Quels conflits de palier devez-vous apaiser ?
                Nadia : Le bruit.
                """);
        var text = interviews.study().document("E1").revision();
        interviews.guide(
                """
                nom: Partenaires
                thèmes:
                  - nom: Budget
                    questions: [Quel budget pour vos plantes ?]
                  - nom: Voisins
                    questions: [Quels conflits de palier ?]
                """);
        assertThat(interviews.asked("E1"))
                .extracting(Asked::themeName)
                .containsExactly("Budget", "Voisins");
        assertThat(interviews.study().document("E1").revision()).isEqualTo(text);
    }
}
