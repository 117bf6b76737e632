package fr.verbatim.language;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.language.GoldSentence.Word;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A word of the gold set with what was made of it.
record Compared(GoldSentence sentence, Word word, Reading found) {

    private static final Set<String> FULL = Set.of("NOUN", "VERB", "ADJ", "ADV", "PROPN");
    private static final Set<String> LEFT_OUT = Set.of("PUNCT", "SYM", "X");

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

    boolean isFull() {
        return FULL.contains(upos());
    }

    static List<Compared> full(List<Compared> words) {
        return words.stream().filter(Compared::isFull).toList();
    }

    static double share(List<Compared> words, Predicate<Compared> right) {
        return (double) words.stream().filter(right).count() / words.size();
    }

    /// Words are the same when they cover the same letters and digits.
    static List<Compared> compared(List<GoldSentence> sentences, Annotator annotator) {
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
}
