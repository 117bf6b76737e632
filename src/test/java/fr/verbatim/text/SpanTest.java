package fr.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "0, 5,  5, 9,  false", // they only touch
        "0, 5,  4, 9,  true",
        "0, 5,  0, 5,  true",
        "2, 3,  0, 9,  true",
        "0, 2,  7, 9,  false",
        "3, 3,  0, 9,  false", // an empty span shares no character
        "3, 3,  3, 3,  false",
    })
    void overlapNeedsACharacterInCommon(int a, int b, int c, int d, boolean overlaps) {
        var one = new Span(a, b);
        var other = new Span(c, d);
        assertThat(one.overlaps(other)).isEqualTo(overlaps);
        assertThat(other.overlaps(one)).isEqualTo(overlaps);
        assertThat(one.intersection(other).isPresent()).isEqualTo(overlaps);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5,  0, 5,  true",
        "0, 5,  1, 4,  true",
        "0, 5,  1, 6,  false",
        "2, 5,  1, 4,  false",
        "0, 5,  5, 5,  true",
        "0, 5,  6, 6,  false",
    })
    void aSpanContainsWhatDoesNotLeaveIt(int a, int b, int c, int d, boolean contains) {
        assertThat(new Span(a, b).contains(new Span(c, d))).isEqualTo(contains);
    }

    @ParameterizedTest
    @CsvSource({"2, true", "4, true", "5, false", "1, false"})
    void theEndIsOutside(int offset, boolean inside) {
        assertThat(new Span(2, 5).contains(offset)).isEqualTo(inside);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 3, 9, 3, 5, 0, 9", "0, 9, 3, 5, 3, 5, 0, 9", "4, 6, 4, 6, 4, 6, 4, 6"})
    void intersectionAndCover(int a, int b, int c, int d, int i, int j, int k, int l) {
        var one = new Span(a, b);
        var other = new Span(c, d);
        assertThat(one.intersection(other)).contains(new Span(i, j));
        assertThat(one.cover(other)).isEqualTo(new Span(k, l));
        assertThat(other.cover(one)).isEqualTo(new Span(k, l));
    }

    @ParameterizedTest
    @CsvSource({"-1, 3", "4, 3", "-2, -1"})
    void aSpanThatRunsBackwardsIsRefused(int start, int end) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(start, end));
    }

    @Test
    void spansAreOrderedByStartThenEnd() {
        var spans = List.of(new Span(3, 4), new Span(0, 9), new Span(3, 3), new Span(0, 2));
        assertThat(spans.stream().sorted())
                .containsExactly(new Span(0, 2), new Span(0, 9), new Span(3, 3), new Span(3, 4));
    }

    @Test
    void offsetsCountCodeUnits() {
        assertThat(Span.at(3, 2).in("ah 🙂 oui")).isEqualTo("🙂");
        assertThat(Span.at(3, 2).shift(4)).isEqualTo(new Span(7, 9));
        assertThat(Span.at(3, 2).length()).isEqualTo(2);
    }
}
