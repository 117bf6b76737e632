package fr.verbatim.analysis.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.corpus.Role;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

class ThemeTableTest {

    private static final String GUIDE =
            """
            nom: Salariés
            thèmes:
              - nom: Les outils
                questions:
                  - texte: Quels outils rangez-vous dans l’atelier ?
                    relances: [Et la perceuse ?]
              - nom: La proximité
                repères: ['proximité', 'proche*']
                questions:
                  - La proximité, slogan ou pratique ?
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

    @Test
    void aThemeIsSpontaneousBeforeItsFirstQuestionAndOnQuestionAfter() {
        interviews
                .interview(
                        "E1",
                        """
                        Enquêtrice : Bonjour.
                        Nadia : Moi, la proximité, j’y crois. Le matin je sors.
                        Enquêtrice : La proximité, slogan ou pratique ?
                        Nadia : Pratique.
                        """)
                .interview(
                        "E2",
                        """
                        Enquêtrice : La proximité, slogan ou pratique ?
                        Paul : La proximité, un slogan.
                        Enquêtrice : Bien.
                        Paul : Oui.
                        """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: NOT_RAISED SPONTANEOUS", "Paul: NOT_RAISED ON_QUESTION");
        assertThat(interviews.table("Salariés").rows())
                .extracting(row -> row.cells().get(1).words())
                .extracting(words -> words == null ? "" : words.text())
                .containsExactly("Moi, la proximité, j’y crois.", "La proximité, un slogan.");
        assertThat(interviews.table("Salariés").rows())
                .extracting(row -> row.cells().get(1).question())
                .extracting(question -> question == null ? "" : question.text())
                .containsOnly("La proximité, slogan ou pratique ?");
    }

    @Test
    void whatTheInterviewerSaysRaisesNothing() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Je travaille sur la proximité, et sur les outils de l’atelier.
                Nadia : Ah bon.
                Enquêtrice : Oui.
                Nadia : D’accord.
                """);
        assertThat(interviews.raisings("Salariés")).containsExactly("Nadia: NOT_RAISED NOT_RAISED");
    }

    @Test
    void withoutCuesTwoWordsOfTheThemeInOneSentenceRaiseIt() {
        interviews
                .interview(
                        "E1",
                        """
                        Enquêtrice : Bonjour.
                        Nadia : Je range mes outils le soir.
                        Enquêtrice : Bien.
                        Nadia : Oui.
                        """)
                .interview(
                        "E2",
                        """
                        Enquêtrice : Bonjour.
                        Paul : J’ai des outils. Après, je range.
                        Enquêtrice : Bien.
                        Paul : Oui.
                        """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: SPONTANEOUS NOT_RAISED", "Paul: NOT_RAISED NOT_RAISED");
    }

    @Test
    void aFollowUpThatComesFirstIsSaid() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Et la perceuse ?
                Nadia : Cassée.
                Enquêtrice : Quels outils rangez-vous dans l’atelier ?
                Nadia : Tous.
                """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: ON_FOLLOW_UP NOT_RAISED");
    }

    @Test
    void aQuestionLeftWithoutAnswerIsAnAbsenceOfItsOwn() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Quels outils rangez-vous dans l’atelier ?
                Nadia : Tous.
                Enquêtrice : La proximité, slogan ou pratique ?
                Paul : Les deux.
                Enquêtrice : Merci.
                Nadia : De rien.
                Enquêtrice : À bientôt.
                Paul : À bientôt.
                """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: ON_QUESTION ON_QUESTION", "Paul: NO_ANSWER ON_QUESTION");
        assertThat(interviews.table("Salariés").count(0, Raising.NO_ANSWER)).isEqualTo(1);
    }

    @Test
    void twoQuestionsInOneBreathShareTheirAnswer() {
        interviews.interview(
                "E1",
                """
                Enquêtrice : Quels outils rangez-vous dans l’atelier ? Et la proximité, pratique ou slogan ?
                Nadia : Pratique.
                Enquêtrice : Bien.
                Nadia : Oui.
                """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: ON_QUESTION ON_QUESTION");
    }

    @Test
    void anInterviewThatFollowsAnotherGuideIsNotConcerned() {
        interviews
                .guide(
                        """
                        nom: Partenaires
                        thèmes:
                          - nom: La convention
                            questions: [Quelle convention vous lie au bailleur ?]
                        """)
                .interview(
                        "E1",
                        """
                        Enquêtrice : Quelle convention vous lie au bailleur ?
                        Denise : Aucune, on est proches.
                        Enquêtrice : Bien.
                        Denise : Oui.
                        """);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Denise: NOT_CONCERNED NOT_CONCERNED");
        assertThat(interviews.raisings("Partenaires")).containsExactly("Denise: ON_QUESTION");
    }

    @Test
    void anInterviewWithoutTurnsIsListedAsUnread() {
        interviews.interview("E1", "Notes prises après coup, sans que rien dise qui parle.\n");
        var document = interviews.study().document("E1");
        try (var other = Study.open(folder, interviews.study().coder())) {
            other.apply(
                    new CorpusChange.DescribeDocument(
                            document.id(),
                            fr.verbatim.corpus.DocumentKind.INTERVIEW,
                            document.words(),
                            "fr",
                            document.variables()));
        }
        assertThat(interviews.table("Salariés").unread())
                .extracting(one -> one.name())
                .containsExactly("E1");
    }

    @Test
    void aRoleCorrectedInTheStudyIsFollowed() {
        interviews.interview(
                "E1",
                """
                Karim : Bonjour.
                Enquêtrice : La proximité, slogan ou pratique ?
                Nadia : Pratique.
                Karim : Quels outils rangez-vous dans l’atelier ?
                Nadia : Tous, et je les compte.
                Karim : Merci.
                Nadia : De rien, c’est normal.
                """);
        assertThat(interviews.asked("E1")).hasSize(1);
        var document = interviews.study().document("E1").id();
        try (var other = Study.open(folder, interviews.study().coder())) {
            var karim = other.snapshot().speaker(document, "Karim").orElseThrow();
            other.apply(new CorpusChange.PutSpeaker(karim.withRole(Role.INTERVIEWER)));
        }
        assertThat(interviews.asked("E1")).hasSize(2);
        assertThat(interviews.raisings("Salariés"))
                .containsExactly("Nadia: ON_QUESTION ON_QUESTION");
    }

    @Test
    void aCueThatIsNoQueryIsRefused() {
        interviews.guide("nom: Faux\nthèmes:\n  - nom: A\n    repères: ['\"outil']\n");
        assertThatThrownBy(() -> interviews.table("Faux")).isInstanceOf(VerbatimException.class);
    }
}
