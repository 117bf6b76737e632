package fr.verbatim.search.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.language.Fold;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegexTest {

    private static boolean fits(String source, String word) {
        return new Regex(source, Exactness.FOLDED).test(Fold::fold).test(Fold.word(word));
    }

    @ParameterizedTest
    @CsvSource({
        "cœur, cœur, true",
        "coeur, cœur, true",
        "c[œ]ur, cœur, true",
        "c[œou]ur, cœur, true",
        "c[œou]ur, cour, true",
        "c[œou]ur, ceur, false",
        "c[\\œ]ur, cœur, true",
        "c\\œur, cœur, true",
        "c[\\œi]ur, cour, false",
        "\\élu, élu, true",
        "b.*œ+f, bœuf, false",
        "b(œ)?uf, buf, true",
        "bœ?uf, bœuf, true",
        "bœ?uf, buf, true",
        "bœ?uf, bouf, false",
        "c[^œa]ur, cour, true",
        "c[^œ]ur, cour, true",
        "c[^œ]ur, cœur, false",
        "sœurs?, SŒURS, true",
        "\\w+é, Élevé, true",
    })
    void ligaturesAreTwoLettersAndGoTogether(String source, String word, boolean expected) {
        assertThat(fits(source, word)).isEqualTo(expected);
    }

    @Test
    void aClassThatDoesNotEndIsMalformed() {
        assertThatThrownBy(() -> fits("c[œ", "cœur"))
                .isInstanceOfSatisfying(
                        Regex.Unusable.class,
                        e -> assertThat(e.problem()).isEqualTo(Regex.Problem.MALFORMED));
    }

    @Test
    void whatWouldRunForeverIsAnsweredAtOnce() {
        assertThat(fits("(a+)+b", "a".repeat(60))).isFalse();
        assertThat(fits("(a+)+b", "a".repeat(60) + "b")).isTrue();
    }
}
