package fr.verbatim.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.Normalizer;
import java.util.Random;

class NormaliserTest {

    @Test
    void lineEndsBecomeOne() {
        assertThat(Normaliser.normalise("a\r\nb\rc\u2028d\u0085e\ff").text())
                .isEqualTo("a\nb\nc\nd\ne\nf");
    }

    @Test
    void marksThatAreNoCharactersAreDroppedAndCounted() {
        var normalised = Normaliser.normalise("\uFEFFla lo\u00ADge\0 \u0007ouvre");
        assertThat(normalised.text()).isEqualTo("la loge ouvre");
        assertThat(normalised.removals())
                .containsExactlyInAnyOrder(
                        new Removal(Removal.Kind.BYTE_ORDER_MARK, 1),
                        new Removal(Removal.Kind.SOFT_HYPHEN, 1),
                        new Removal(Removal.Kind.NUL, 1),
                        new Removal(Removal.Kind.CONTROL, 1));
    }

    @Test
    void halfACharacterIsReplacedAndAWholeOneKept() {
        var normalised = Normaliser.normalise("x\uD83Dy\uDE00z \uD83D\uDE00");
        assertThat(normalised.text()).isEqualTo("x\uFFFDy\uFFFDz \uD83D\uDE00");
        assertThat(normalised.removals())
                .containsExactly(new Removal(Removal.Kind.LONE_SURROGATE, 2));
    }

    @Test
    void lettersAndAccentsAreComposed() {
        assertThat(Normaliser.normalise("e\u0301le\u0300ve c\u0327a").text()).isEqualTo("élève ça");
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        var raw = "\uFEFFre\u0301parer\r\nle barillet";
        var normalised = Normaliser.normalise(raw);
        var at = normalised.text().indexOf("barillet");
        assertThat(raw.substring(normalised.map().toOriginal(at))).isEqualTo("barillet");
        assertThat(normalised.map().toNormalised(raw.indexOf("barillet"))).isEqualTo(at);
        assertThat(normalised.map().toNormalised(0)).isZero();
    }

    @Test
    void normalisingTwiceChangesNothingMore() {
        var random = new Random(20);
        for (var round = 0; round < 500; round++) {
            var raw = randomText(random);
            var once = Normaliser.normalise(raw);
            var twice = Normaliser.normalise(once.text());
            assertThat(twice.text()).isEqualTo(once.text());
            assertThat(twice.removals()).isEmpty();
            assertThat(Normalizer.isNormalized(once.text(), Normalizer.Form.NFC)).isTrue();
        }
    }

    @Test
    void theMapNeverGoesBack() {
        var random = new Random(21);
        for (var round = 0; round < 300; round++) {
            var raw = randomText(random);
            var normalised = Normaliser.normalise(raw);
            var before = 0;
            for (var offset = 0; offset <= raw.length(); offset++) {
                var here = normalised.map().toNormalised(offset);
                assertThat(here).isBetween(before, normalised.text().length());
                before = here;
            }
            assertThat(before).isEqualTo(normalised.text().length());
        }
    }

    private static String randomText(Random random) {
        var signs = "aeé e\u0301\u0327\r\n\t\uFEFF\0\u00AD\uD83D\uDE00«\u00A0»x";
        var text = new StringBuilder();
        for (var i = random.nextInt(40); i > 0; i--) {
            text.append(signs.charAt(random.nextInt(signs.length())));
        }
        return text.toString();
    }
}
