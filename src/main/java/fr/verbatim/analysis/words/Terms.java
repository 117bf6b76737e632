package fr.verbatim.analysis.words;

import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds terms of several words by their parts of speech: a noun and an adjective, *lien social*; a
/// noun, *de*, *à* or *en*, and a noun, *état des lieux*; both together, *gardien d’immeuble
/// itinérant*. Pure functions.
///
/// A term is known by its lemmas and shown as it is most often written. Documents that are not
/// annotated have none.
final class Terms {

    private static final Set<String> LINKS =
            Set.of("de", "d'", "du", "des", "a", "au", "aux", "en");

    /// What is counted once. Immutable.
    ///
    /// @param span where it stands
    /// @param key what makes two of them the same
    /// @param form as it is written here
    record Item(Span span, String key, String form) {}

    private Terms() {}

    /// Returns the longest terms of a unit, in order; none overlaps another.
    static List<Item> in(List<CorpusWords.Word> words) {
        var found = new ArrayList<Item>();
        var at = 0;
        while (at < words.size()) {
            var end = end(words, at);
            if (end > at + 1) {
                found.add(item(words.subList(at, end)));
            }
            at = Math.max(end, at + 1);
        }
        return found;
    }

    /// Returns the number of the word after the term that begins at `first`; `first` where none
    /// does.
    private static int end(List<CorpusWords.Word> words, int first) {
        if (!is(words, first, PartOfSpeech.NOUN)) {
            return first;
        }
        var end = adjectives(words, first + 1, first);
        if (end < words.size()
                && LINKS.contains(words.get(end).folded())
                && follows(words, end, first)
                && is(words, end + 1, PartOfSpeech.NOUN)
                && follows(words, end + 1, first)) {
            return adjectives(words, end + 2, first);
        }
        return end;
    }

    private static int adjectives(List<CorpusWords.Word> words, int from, int first) {
        var end = from;
        while (is(words, end, PartOfSpeech.ADJ) && follows(words, end, first)) {
            end++;
        }
        return end;
    }

    private static boolean is(List<CorpusWords.Word> words, int number, PartOfSpeech tag) {
        return number < words.size() && words.get(number).tag() == tag;
    }

    /// Returns whether a word is of the same sentence, with next to nothing between it and the one
    /// before.
    private static boolean follows(List<CorpusWords.Word> words, int number, int first) {
        return words.get(number).sentence() == words.get(first).sentence()
                && words.get(number).span().start() - words.get(number - 1).span().end() <= 1;
    }

    private static Item item(List<CorpusWords.Word> words) {
        var key = new StringBuilder();
        var form = new StringBuilder();
        for (var i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var glued = i > 0 && words.get(i - 1).span().end() == word.span().start();
            key.append(i > 0 ? " " : "").append(word.lemma());
            form.append(i > 0 && !glued ? " " : "").append(word.form());
        }
        return new Item(
                words.getFirst().span().cover(words.getLast().span()),
                key.toString(),
                form.toString());
    }
}
