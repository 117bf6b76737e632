package fr.verbatim.language.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

class AnnotationTest {

    @Test
    void whatIsKeptIsReadBack() {
        var random = new Random(1);
        for (int round = 0; round < 200; round++) {
            var stretches = stretches(random);
            var read = Annotation.decode(Annotation.of(stretches).encode()).orElseThrow();

            var words = stretches.stream().flatMap(it -> it.readings().stream()).toList();
            assertThat(read.size()).isEqualTo(words.size());
            for (int i = 0; i < words.size(); i++) {
                assertThat(read.tag(i)).isEqualTo(words.get(i).tag());
                assertThat(read.lemma(i)).isEqualTo(words.get(i).lemma());
            }
            assertThat(read.sentences())
                    .isEqualTo(stretches.stream().mapToInt(it -> it.sentenceEnds().size()).sum());
        }
    }

    @Test
    void aWordKnowsItsSentence() {
        var reading = new Reading(PartOfSpeech.NOUN, "porte");
        var stretch = new AnnotatedWords(List.of(reading, reading, reading), List.of(2, 3));
        var annotation = Annotation.of(List.of(stretch, stretch));

        assertThat(annotation.sentences()).isEqualTo(4);
        assertThat(annotation.sentenceOf(1)).isZero();
        assertThat(annotation.sentenceOf(2)).isEqualTo(1);
        assertThat(annotation.sentenceOf(3)).isEqualTo(2);
        assertThat(annotation.endOfSentence(2)).isEqualTo(5);
    }

    @Test
    void aWordTakesFewBytes() {
        var readings = new ArrayList<Reading>();
        for (int i = 0; i < 10_000; i++) {
            readings.add(new Reading(PartOfSpeech.NOUN, "lemme" + i % 500));
        }
        var annotation =
                Annotation.of(List.of(new AnnotatedWords(readings, List.of(readings.size()))));

        assertThat(annotation.encode().length).isLessThan(40_000);
    }

    @Test
    void damagedBytesAreNoAnnotation() {
        var random = new Random(2);
        for (int round = 0; round < 500; round++) {
            var bytes = Annotation.of(stretches(random)).encode();
            assertThat(Annotation.decode(Arrays.copyOf(bytes, random.nextInt(bytes.length))))
                    .isEmpty();
            var other = bytes.clone();
            other[random.nextInt(other.length)] ^= (byte) (1 + random.nextInt(255));
            Annotation.decode(other)
                    .ifPresent(
                            read -> {
                                for (int i = 0; i < read.size(); i++) {
                                    assertThat(read.lemma(i) + read.tag(i)).isNotNull();
                                }
                            });
        }
        assertThat(Annotation.decode(new byte[] {9, 9, 9})).isEmpty();
    }

    private static List<AnnotatedWords> stretches(Random random) {
        var parts = PartOfSpeech.values();
        var stretches = new ArrayList<AnnotatedWords>();
        for (int i = random.nextInt(5); i >= 0; i--) {
            var readings = new ArrayList<Reading>();
            var ends = new ArrayList<Integer>();
            for (int k = 1 + random.nextInt(300); k > 0; k--) {
                readings.add(
                        new Reading(
                                parts[random.nextInt(parts.length)], "é" + random.nextInt(200)));
                if (k == 1 || random.nextInt(10) == 0) {
                    ends.add(readings.size());
                }
            }
            stretches.add(new AnnotatedWords(readings, ends));
        }
        return stretches;
    }
}
