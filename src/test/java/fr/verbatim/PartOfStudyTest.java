package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.report.SituationsReport.Sides;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Quoted;
import fr.verbatim.report.tree.Section;
import fr.verbatim.search.SubCorpus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Reports and comparisons of a part of the corpus.
class PartOfStudyTest {

    @TempDir Path folder;

    private Verbatim study;

    @BeforeEach
    void code() throws IOException {
        study = new MiniatureStudy(0).create(folder, new Coder("A"));
        study.code("M2", "Aujourd’hui je change le barillet", "réparer");
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aPartSeesItsOwnDocumentsRespondentsAndExtracts() {
        var whole = study.snapshot();
        var part = study.report(List.of(), study.part("fonction:gardien")).draft().snapshot();

        assertThat(whole.respondents().all()).hasSizeGreaterThan(1);
        assertThat(part.respondents().all()).extracting(it -> it.name()).containsExactly("Nadia");
        assertThat(part.documents()).extracting(it -> it.name()).containsExactly("M1_gardienne");
        assertThat(part.codings()).isNotEmpty().isSubsetOf(whole.codings());
        assertThat(whole.codings()).hasSizeGreaterThan(part.codings().size());
    }

    @Test
    void theWholeCorpusIsAPartThatChangesNothing() {
        assertThat(study.report(List.of("réparer"), SubCorpus.WHOLE).toReport())
                .isEqualTo(study.report(List.of("réparer")).toReport());
    }

    @Test
    void aReportQuotesWhatStandsInThePartAlone() {
        var report = study.report(List.of("réparer"), study.part("fonction:gardien")).toReport();

        assertThat(report.subtitle()).anyMatch(line -> line.contains("fonction:gardien"));
        assertThat(quoted(report.sections()))
                .contains("J’ai changé l’ampoule du palier")
                .doesNotContain("Aujourd’hui je change le barillet");
    }

    @Test
    void anExtractThatIsOnlyPartlyThereIsNot() {
        var part = study.report(List.of(), study.part("ampoule")).draft().snapshot();

        assertThat(part.codings()).isEmpty();
        assertThat(part.documents()).isNotEmpty();
    }

    @Test
    void whatIsInTwoPartsIsInBoth() {
        var both = study.part("fonction:gardien").and(study.part("barillet"));

        assertThat(study.search("barillet").in(both).count())
                .isEqualTo(study.search("barillet").in(study.part("fonction:gardien")).count())
                .isPositive();
        assertThat(study.part("fonction:gardien").and(study.part("fonction:responsable*")))
                .matches(SubCorpus::isEmpty);
    }

    @Test
    void aComparisonCountsTheRespondentsOfThePart() {
        var sides =
                new Sides(
                        List.of(study.code("réparer")),
                        List.of(study.code("converser")),
                        List.of());

        var compared = study.compare(sides, "fonction", study.part("fonction:gardien"));

        assertThat(compared.comparison().respondents())
                .extracting(it -> it.respondent().name())
                .containsExactly("Nadia");
    }

    private static List<String> quoted(List<Section> sections) {
        return sections.stream()
                .flatMap(
                        section ->
                                Stream.concat(
                                        section.blocks().stream().flatMap(PartOfStudyTest::words),
                                        quoted(section.sections()).stream()))
                .toList();
    }

    private static Stream<String> words(Block block) {
        return block instanceof Quoted quoted ? Stream.of(quoted.text()) : Stream.empty();
    }
}
