package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Random;

class WildcardsTest {

    @Test
    void matchesAsARegularExpressionWould() {
        var random = new Random(5);
        for (int round = 0; round < 50_000; round++) {
            var pattern = letters(random, "ab*?");
            var text = letters(random, "ab");
            var regex = pattern.replace("?", ".").replace("*", ".*");

            assertThat(Wildcards.of(pattern).matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(text.matches(regex));
        }
    }

    @Test
    void aQuestionMarkIsOneCharacterEvenOutsideTheBasicPlane() {
        assertThat(Wildcards.of("a?b").matches("a😀b")).isTrue();
    }

    @Test
    void aBackslashTakesTheMeaningAway() {
        assertThat(new Value("a\\*").matches("A*")).isTrue();
        assertThat(new Value("a\\*").matches("ab")).isFalse();
        assertThat(Value.of("50 ? \"x\"").matches("50\u00a0? \"X\"")).isTrue();
    }

    private static String letters(Random random, String alphabet) {
        var text = new StringBuilder();
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
