package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.french.FrenchAnnotator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Annotation against the gold set, counted as its README says. The errors are printed.
class AnnotationGoldTest {

    /// Never to be lowered.
    private static final double FLOOR = 0.95;

    private static List<Compared> spoken = List.of();
    private static List<Compared> written = List.of();

    @BeforeAll
    static void annotate() throws IOException {
        var annotator = new FrenchAnnotator();
        spoken = Compared.compared(GoldSet.spoken(), annotator);
        written = Compared.compared(GoldSet.written(), annotator);
        report("parlé", spoken);
        report("écrit", written);
        phenomena();
        all().stream()
                .filter(it -> !it.isTag(true) || (it.isFull() && !it.isLemma(true)))
                .forEach(it -> System.out.println("  " + it));
    }

    @Test
    void partsOfSpeechAreRight() {
        assertThat(Compared.share(all(), it -> it.isTag(true))).isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void lemmasOfFullWordsAreRight() {
        assertThat(Compared.share(Compared.full(all()), it -> it.isLemma(true)))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void lemmasOfFullWordsAreRightStrictly() {
        assertThat(Compared.share(Compared.full(all()), it -> it.isLemma(false)))
                .isGreaterThanOrEqualTo(FLOOR);
    }

    @Test
    void speechIsUnderstoodAsWellAsWriting() {
        for (var part : List.of(spoken, written)) {
            assertThat(Compared.share(part, it -> it.isTag(true))).isGreaterThanOrEqualTo(FLOOR);
            assertThat(Compared.share(Compared.full(part), it -> it.isLemma(true)))
                    .isGreaterThanOrEqualTo(FLOOR);
        }
    }

    private static List<Compared> all() {
        var all = new ArrayList<>(spoken);
        all.addAll(written);
        return all;
    }

    private static void report(String name, List<Compared> words) {
        var full = Compared.full(words);
        System.out.printf(
                Locale.ROOT,
                "%s : %d mots, partie du discours %.2f %% (large %.2f %%), lemme de tous %.2f %%"
                        + " (%.2f %%) ; %d mots pleins, lemme %.2f %% (large %.2f %%)%n",
                name,
                words.size(),
                100 * Compared.share(words, it -> it.isTag(false)),
                100 * Compared.share(words, it -> it.isTag(true)),
                100 * Compared.share(words, it -> it.isLemma(false)),
                100 * Compared.share(words, it -> it.isLemma(true)),
                full.size(),
                100 * Compared.share(full, it -> it.isLemma(false)),
                100 * Compared.share(full, it -> it.isLemma(true)));
        for (var upos : List.of("AUX", "NUM", "INTJ", "ADP", "DET", "PRON", "SCONJ", "CCONJ")) {
            var some = words.stream().filter(it -> it.upos().equals(upos)).toList();
            System.out.printf(
                    Locale.ROOT,
                    "  %s : %d, partie du discours %.1f %%, lemme %.1f %%%n",
                    upos,
                    some.size(),
                    100 * Compared.share(some, it -> it.isTag(true)),
                    100 * Compared.share(some, it -> it.isLemma(true)));
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
                                100 * Compared.share(words, it -> it.isTag(true)),
                                100
                                        * Compared.share(
                                                Compared.full(words), it -> it.isLemma(true))));
    }
}
