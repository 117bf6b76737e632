package fr.verbatim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class OffsetMapTest {

    /// A text, what was made of it, and where each character of the latter comes from.
    private record Normalisation(
            String original, String normalised, List<Integer> origins, OffsetMap map) {

        /// Drops, keeps, joins and inserts characters at random, as normalising does.
        static Normalisation random(Random random) {
            var original = new StringBuilder();
            var normalised = new StringBuilder();
            var origins = new ArrayList<Integer>();
            var map = new OffsetMap.Builder();
            var pieces = random.nextInt(60);
            for (var i = 0; i < pieces; i++) {
                var letter = (char) ('a' + random.nextInt(26));
                switch (random.nextInt(5)) {
                    case 0 -> original.append('\0');
                    case 1 -> {
                        map.put(normalised.length(), original.length());
                        origins.add(original.length());
                        original.append("\r\n");
                        normalised.append('\n');
                    }
                    case 2 -> {
                        map.put(normalised.length(), original.length());
                        origins.add(original.length());
                        original.append("e\u0301");
                        normalised.append('é');
                    }
                    default -> {
                        map.put(normalised.length(), original.length());
                        origins.add(original.length());
                        original.append(letter);
                        normalised.append(letter);
                    }
                }
            }
            map.put(normalised.length(), original.length());
            origins.add(original.length());
            return new Normalisation(
                    original.toString(), normalised.toString(), origins, map.build());
        }
    }

    @Test
    void everyCharacterLeadsBackToItsOrigin() {
        for (var seed = 0; seed < 500; seed++) {
            var made = Normalisation.random(new Random(seed));
            for (var offset = 0; offset <= made.normalised().length(); offset++) {
                assertThat(made.map().toOriginal(offset))
                        .as("seed %d, offset %d", seed, offset)
                        .isEqualTo(made.origins().get(offset));
            }
        }
    }

    @Test
    void toTheOriginalAndBackIsWhereOneWas() {
        for (var seed = 0; seed < 500; seed++) {
            var made = Normalisation.random(new Random(seed));
            for (var offset = 0; offset <= made.normalised().length(); offset++) {
                assertThat(made.map().toNormalised(made.map().toOriginal(offset)))
                        .as("seed %d, offset %d", seed, offset)
                        .isEqualTo(offset);
            }
        }
    }

    @Test
    void noDirectionEverGoesBack() {
        for (var seed = 0; seed < 500; seed++) {
            var made = Normalisation.random(new Random(seed));
            for (var offset = 0; offset < made.original().length(); offset++) {
                assertThat(made.map().toNormalised(offset))
                        .as("seed %d, offset %d", seed, offset)
                        .isLessThanOrEqualTo(made.map().toNormalised(offset + 1))
                        .isLessThanOrEqualTo(made.normalised().length());
            }
        }
    }

    @Test
    void aDroppedCharacterAnswersThePlaceWhereItWouldHaveStood() {
        var map = new OffsetMap.Builder().put(0, 0).put(2, 5).build();
        // "ab###c" became "abc"
        assertThat(map.toNormalised(3)).isEqualTo(2);
        assertThat(map.toNormalised(4)).isEqualTo(2);
        assertThat(map.toNormalised(5)).isEqualTo(2);
        assertThat(map.toOriginal(new Span(1, 3))).isEqualTo(new Span(1, 6));
    }

    @Test
    void charactersDroppedAtTheStartAreSkipped() {
        var map = new OffsetMap.Builder().put(0, 1).build();
        assertThat(map.toOriginal(0)).isEqualTo(1);
        assertThat(map.toNormalised(0)).isZero();
        assertThat(map.toNormalised(1)).isZero();
    }

    @Test
    void anUnchangedTextHasTheSameOffsets() {
        assertThat(OffsetMap.identity().toOriginal(7)).isEqualTo(7);
        assertThat(OffsetMap.identity().toNormalised(7)).isEqualTo(7);
    }

    @Test
    void aMapThatGoesBackIsRefused() {
        var map = new OffsetMap.Builder().put(4, 9);
        assertThatIllegalArgumentException().isThrownBy(() -> map.put(3, 10));
        assertThatIllegalArgumentException().isThrownBy(() -> map.put(5, 8));
    }
}
