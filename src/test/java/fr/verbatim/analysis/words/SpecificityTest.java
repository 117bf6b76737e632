package fr.verbatim.analysis.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Random;

/// The numbers come from R: `specificities` of the package textometry on its own data, and `phyper`
/// with `log.p`.
class SpecificityTest {

    private static final int[] PARTS = {
        8395, 2558, 3920, 6903, 7896, 4555, 10142, 2063, 1084, 13933
    };

    @ParameterizedTest
    @CsvSource({
        "464 165 194 392 398 235 509 96 58 662, 3173,"
                + " 1.2477 2.6891 -0.5534 1.6471 -0.5096 -0.2909 -0.6132 -0.8098 0.3884 -2.2050",
        "45 18 15 14 53 30 42 16 4 59, 296,"
                + " 0.6161 1.1466 -0.6709 -4.1743 2.1122 1.2906 -0.7980 1.3632 -0.3977 -0.8410",
        "6 5 16 8 23 10 35 8 3 39, 153,"
                + " -4.2432 -0.4160 1.4491 -2.0903 0.6178 -0.3834 1.5961 0.8409 0.2942 0.6414"
    })
    void isThatOfTextometry(String inParts, int inCorpus, String expected) {
        var frequencies = inParts.split(" ", -1);
        var wanted = expected.split(" ", -1);
        for (var i = 0; i < PARTS.length; i++) {
            assertThat(Specificity.of(Integer.parseInt(frequencies[i]), inCorpus, PARTS[i], 61449))
                    .as("part " + (i + 1))
                    .isCloseTo(Double.parseDouble(wanted[i]), within(5e-5));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "900, 1000, 50000, 1000000, 1036.66737304883",
        "5000, 5000, 100000, 1000000, 5049.76711072485",
        "0, 3000, 100000, 1000000, -137.490005825133"
    })
    void isFiniteWhereProbabilitiesVanish(
            int frequency, int inCorpus, int part, int corpus, double expected) {
        assertThat(Specificity.of(frequency, inCorpus, part, corpus))
                .isCloseTo(expected, within(1e-8));
    }

    @Test
    void isNothingWhereNothingCanVary() {
        assertThat(Specificity.of(0, 0, 0, 0)).isZero();
        assertThat(Specificity.of(5, 5, 10, 10)).isZero();
        assertThat(Specificity.of(0, 0, 3, 10)).isZero();
        assertThat(Specificity.of(0, 5, 0, 10)).isZero();
    }

    @Test
    void growsWithTheFrequency() {
        var random = new Random(7);
        for (var round = 0; round < 300; round++) {
            var corpus = 10 + random.nextInt(5000);
            var part = 1 + random.nextInt(corpus);
            var inCorpus = 1 + random.nextInt(corpus);
            var last = Double.NEGATIVE_INFINITY;
            for (var f = Math.max(0, part + inCorpus - corpus);
                    f <= Math.min(part, inCorpus);
                    f++) {
                var found = Specificity.of(f, inCorpus, part, corpus);
                assertThat(found).isFinite().isGreaterThanOrEqualTo(last - 1e-9);
                last = found;
            }
        }
    }

    @Test
    void refusesNumbersThatAreOfNoPart() {
        assertThatThrownBy(() -> Specificity.of(6, 5, 10, 100))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Specificity.of(0, 95, 10, 100))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
