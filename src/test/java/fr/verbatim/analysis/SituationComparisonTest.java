package fr.verbatim.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.Marking;
import fr.verbatim.MiniatureStudy;
import fr.verbatim.Verbatim;
import fr.verbatim.analysis.SituationComparison.Counts;
import fr.verbatim.analysis.SituationComparison.Holding;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Register;
import fr.verbatim.report.SituationsReport.Sides;
import fr.verbatim.study.Respondent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;

class SituationComparisonTest {

    @TempDir Path folder;
    private Verbatim study;

    @BeforeEach
    void markSituations() {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        study.code("M1", "On a parlé une heure.", "converser");
        mark("L’ampoule", "M1", "J’ai changé l’ampoule du palier, exprès");
        mark("L’ampoule", "M1", "On a parlé une heure. L’ampoule, elle marchait encore.");
        mark("Aujourd’hui", "M2", "Aujourd’hui je change le barillet et je ne sais rien");
        mark("La descente", "M1", "Monsieur Roche descend toujours");
        mark("Le balai", "O1", "Nadia tient la porte avec le balai");
        study.code("O1", "demande des nouvelles de la petite", "converser");
        mark("Le balai", "O1", "demande des nouvelles de la petite");
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aSituationHoldsWhatIsCodedInAnyOfItsPassages() {
        assertThat(compared().situations())
                .extracting(held -> held.situation().name(), held -> held.holding())
                .containsExactlyInAnyOrder(
                        tuple("L’ampoule", Holding.BOTH),
                        tuple("Aujourd’hui", Holding.FIRST_ONLY),
                        tuple("La descente", Holding.NEITHER),
                        tuple("Le balai", Holding.SECOND_ONLY));
    }

    @Test
    void bothAreKeptApartWhereAnExtractSaysSo() {
        assertThat(compared(List.of("converser")).situations())
                .extracting(held -> held.situation().name(), held -> held.holding())
                .containsExactlyInAnyOrder(
                        tuple("L’ampoule", Holding.APART),
                        tuple("Aujourd’hui", Holding.FIRST_ONLY),
                        tuple("La descente", Holding.NEITHER),
                        tuple("Le balai", Holding.APART));
    }

    @Test
    void aCodeOfBothSidesIsStrongerThanOneThatKeepsThemApart() {
        var sides =
                new Sides(
                        List.of(study.code("geste technique"), study.code("converser")),
                        List.of(study.code("lien social"), study.code("converser")),
                        List.of(study.code("converser")));
        assertThat(study.compare(sides, "fonction").comparison().situations())
                .filteredOn(held -> held.holding() == Holding.BOTH)
                .extracting(held -> held.situation().name())
                .containsExactlyInAnyOrder("L’ampoule", "Le balai");
    }

    @Test
    void situationsAreCountedByRespondent() {
        assertThat(compared().respondents())
                .extracting(row -> row.respondent().name(), row -> row.told())
                .containsExactly(
                        tuple("Nadia", new Counts(1, 0, 0, 0, 1)),
                        tuple("Paul", new Counts(0, 0, 1, 0, 0)));
    }

    @Test
    void functionsSayHowManyOfTheirRespondentsTellBoth() {
        assertThat(compared().functions())
                .extracting(row -> row.function(), row -> row.withBoth(), row -> row.respondents())
                .containsExactly(tuple("gardien", 1, 1), tuple("responsable de secteur", 0, 1));
    }

    @Test
    void observedSituationsAreNobodys() {
        assertThat(compared().observed()).isEqualTo(new Counts(0, 0, 0, 1, 0));
    }

    @Test
    void everySituationIsCountedOnceInTheTotal() {
        assertThat(compared().total().total()).isEqualTo(4);
    }

    @Test
    void theInterviewerIsNoRespondent() {
        assertThat(study.respondents().all())
                .extracting(Respondent::name)
                .containsExactly("Nadia", "Paul");
        var question = study.passage(study.document("M2"), "Vous le regrettez");
        assertThat(study.respondents(List.of(question))).isEmpty();
    }

    private SituationComparison compared() {
        return compared(List.of());
    }

    private SituationComparison compared(List<String> apart) {
        return study.compare(
                        new Sides(
                                List.of(study.code("geste technique")),
                                List.of(study.code("lien social")),
                                apart.stream().map(study::code).toList()),
                        "fonction")
                .comparison();
    }

    private void mark(String situation, String document, String words) {
        var passage = study.passage(study.document(document), words);
        study.code(
                passage,
                List.of(),
                Marking.NONE
                        .withRegister(document.startsWith("O") ? Register.OBSERVED : Register.TOLD)
                        .withSituation(situation));
    }
}
