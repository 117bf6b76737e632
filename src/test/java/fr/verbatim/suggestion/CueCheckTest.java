package fr.verbatim.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.CodebookYaml;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

class CueCheckTest {

    @Test
    void aMissedExampleAndAFoundCounterexampleAreTold() {
        var result =
                check(
                        "['serrur*']",
                        "[J’ai huilé la serrure., J’ai changé le barillet.]",
                        "[La serrurerie est fermée.]");

        assertThat(result.missed()).containsExactly("J’ai changé le barillet.");
        assertThat(result.wronglyFound()).containsExactly("La serrurerie est fermée.");
        assertThat(result.isGood()).isFalse();
    }

    @Test
    void aCueThatCannotBeReadIsTold() {
        var result = check("['\"barillet']", "[Un barillet.]", "[]");

        assertThat(result.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.cue()).isEqualTo("\"barillet"));
    }

    @Test
    void aCueThatFindsAllExamplesAndNoCounterexampleIsGood() {
        var result =
                check(
                        "['barillet ET (chang* OU pos*)']",
                        "[On a posé le barillet.]",
                        "[Un barillet neuf.]");

        assertThat(result.isGood()).isTrue();
    }

    @Test
    void wordsMeanTheirLemmaAsInAStudy() {
        var result =
                check("['réparer']", "[Il réparait la serrure.]", "[Une réparation est prévue.]");

        assertThat(result.isGood()).isTrue();
    }

    @Test
    void theDemonstrationCodebookIsGood() {
        var file = Path.of(System.getProperty("verbatim.basedir"), "codebooks", "proximite.yaml");

        var results =
                CueCheck.of(
                        codebook(new CodebookYaml().read(file).toCodes(none(), CueCheckTest::id)));

        assertThat(results).hasSizeGreaterThan(25);
        assertThat(results).filteredOn(result -> !result.isGood()).isEmpty();
    }

    private CueCheck.Result check(String cues, String examples, String counterexamples) {
        var text =
                """
                codes:
                  - key: reparer
                    name: réparer
                    cues: %s
                    examples: %s
                    counterexamples: %s
                """
                        .formatted(cues, examples, counterexamples);
        var codes = new CodebookYaml().parse(text, "essai.yaml").toCodes(none(), CueCheckTest::id);
        return CueCheck.of(codebook(codes)).getFirst();
    }

    private static Codebook codebook(List<Code> codes) {
        return new Codebook(codes);
    }

    private static Codebook none() {
        return new Codebook(List.of());
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
