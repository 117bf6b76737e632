package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.GoldSentence.Word;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.language.french.FrenchAnnotator;
import fr.verbatim.text.Span;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// Annotation against the gold set, counted as its README says. The errors are printed.
class AnnotationGoldTest {

    /// Never to be lowered.
    private static final double FLOOR = 0.95;

    private static final Set<String> FULL = Set.of("NOUN", "VERB", "ADJ", "ADV", "PROPN");
    private static final Set<String> LEFT_OUT = Set.of("PUNCT", "SYM", "X");

    /// A word of the gold set with what was made of it.
    private record Compared(GoldSentence sentence, Word word, Reading found) {

        boolean isTag(boolean leniently) {
            if (word.isContraction()) {
                return found.tag() == PartOfSpeech.ADP;
            }
            var tag = word.tags().getFirst();
            return tag.upos().equals(found.tag().name())
                    || (leniently
                            && tag.accepted().stream()
                                    .anyMatch(it -> it.upos().equals(found.tag().name())));
        }

        boolean isLemma(boolean leniently) {
            if (word.isContraction()) {
                return Set.of("de", "à", word.form().toLowerCase(Locale.FRENCH))
                        .contains(found.lemma());
            }
            var tag = word.tags().getFirst();
            return isSame(tag.lemma())
                    || (leniently && tag.accepted().stream().anyMatch(it -> isSame(it.lemma())));
        }

        private boolean isSame(String lemma) {
            return upos().equals("PROPN")
                    ? lemma.equalsIgnoreCase(found.lemma())
                    : lemma.equals(found.lemma());
        }

        String upos() {
            return word.tags().getFirst().upos();
        }

        @Override
        public String toString() {
            var tag = word.tags().getFirst();
            return "%s %s : %s/%s, attendu %s/%s %s"
                    .formatted(
                            sentence.id(),
                            word.form(),
                            found.tag(),
                            found.lemma(),
                            tag.upos(),
                            tag.lemma(),
                            tag.accepted());
        }
    }

    private static List<Compared> spoken = List.of();
    private static List<Compared> written = List.of();

    @BeforeAll
    static void annotate() throws IOException {
        var annotator = new FrenchAnnotator();
        spoken = compared(GoldSet.spoken(), annotator);
        written = compared(GoldSet.written(), annotator);
        report("parlé", spoken);
        report("écrit", written);
        phenomena();
        all().stream()
                .filter(it -> !it.isTag(true) || (isFull(it) && !it.isLemma(true)))
                .forEach(it -> System.out.println("  " + it));
    }

    @Test
    void partsOfSpeechAreRight() {
        assertThat(share(all(), it -> it.isTag(true))).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void lemmasOfFullWordsAreRight() {
        assertThat(share(full(all()), it -> it.isLemma(true))).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void lemmasOfFullWordsAreRightStrictly() {
        assertThat(share(full(all()), it -> it.isLemma(false))).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void speechIsUnderstoodAsWellAsWriting() {
        for (var part : List.of(spoken, written)) {
            assertThat(share(part, it -> it.isTag(true))).isGreaterThanOrEqualTo(FLOOR);
            assertThat(share(full(part), it -> it.isLemma(true))).isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static List<Compared> all() {
        var all = new ArrayList<>(spoken);
        all.addAll(written);
        return all;
    }

    private static boolean isFull(Compared word) {
        return FULL.contains(word.upos());
    }

    private static List<Compared> full(List<Compared> words) {
        return words.stream().filter(AnnotationGoldTest::isFull).toList();
    }

    private static double share(List<Compared> words, Predicate<Compared> right) {
        return (double) words.stream().filter(right).count() / words.size();
    }

    /// Words are the same when they cover the same letters and digits.
    private static List<Compared> compared(List<GoldSentence> sentences, Annotator annotator) {
        var compared = new ArrayList<Compared>();
        for (var sentence : sentences) {
            var tokens = new Tokeniser().tokens(sentence.text());
            var readings = annotator.annotate(sentence.text(), tokens).readings();
            assertThat(readings).as(sentence.id()).hasSameSizeAs(tokens);
            var found = new TreeMap<Span, Reading>();
            for (int i = 0; i < tokens.size(); i++) {
                found.put(GoldSetTest.core(sentence.text(), tokens.get(i).span()), readings.get(i));
            }
            for (var word : sentence.words()) {
                if (GoldSetTest.hasLetterOrDigit(word)
                        && !LEFT_OUT.contains(word.tags().getFirst().upos())) {
                    var reading = found.get(GoldSetTest.core(sentence.text(), word.span()));
                    compared.add(
                            new Compared(
                                    sentence,
                                    word,
                                    Objects.requireNonNull(reading, sentence.id() + word.form())));
                }
            }
        }
        return compared;
    }

    private static void report(String name, List<Compared> words) {
        var full = full(words);
        System.out.printf(
                Locale.ROOT,
                "%s : %d mots, partie du discours %.2f %% (large %.2f %%), lemme de tous %.2f %%"
                        + " (%.2f %%) ; %d mots pleins, lemme %.2f %% (large %.2f %%)%n",
                name,
                words.size(),
                100 * share(words, it -> it.isTag(false)),
                100 * share(words, it -> it.isTag(true)),
                100 * share(words, it -> it.isLemma(false)),
                100 * share(words, it -> it.isLemma(true)),
                full.size(),
                100 * share(full, it -> it.isLemma(false)),
                100 * share(full, it -> it.isLemma(true)));
        for (var upos : List.of("AUX", "NUM", "INTJ", "ADP", "DET", "PRON", "SCONJ", "CCONJ")) {
            var some = words.stream().filter(it -> it.upos().equals(upos)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "  %s : %d, partie du discours %.1f %%, lemme %.1f %%%n",
                    upos,
                    some.size(),
                    100 * share(some, it -> it.isTag(true)),
                    100 * share(some, it -> it.isLemma(true)));
        }
    }

    private static void phenomena() {
        Map<String, List<Compared>> byPhenomenon = new TreeMap<>();
        for (var word : all()) {
            for (var phenomenon : word.sentence().phenomena()) {
                byPhenomenon.computeIfAbsent(phenomenon, _ -> new ArrayList<>()).add(word);
            }
        }
        byPhenomenon.forEach(
                (phenomenon, words) ->
                        System.out.printf(
                                Locale.ROOT,
                                "  %s : %d mots, partie du discours %.1f %%, lemme des mots pleins"
                                        + " %.1f %%%n",
                                phenomenon,
                                words.size(),
                                100 * share(words, it -> it.isTag(true)),
                                100 * share(full(words), it -> it.isLemma(true))));
    }
}
