package fr.verbatim.search.index;

import fr.verbatim.language.Fold;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Exactness;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Regex;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Wildcards;
import fr.verbatim.search.query.WordTest;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The forms of the index for which each condition of a sequence holds, its negation left aside.
/// Immutable.
///
/// In a text that is not annotated, the lemma of a word is its folded form, and it has no tag.
///
/// @param forms by condition, the field of the index and what stands there
record WordForms(Map<Element.Condition, Vocabulary.Sought> forms) {

    private static final Vocabulary.Sought NOTHING = new Vocabulary.Sought(Fields.FOLDED, Set.of());

    WordForms {
        forms = Map.copyOf(forms);
    }

    /// @throws PatternTooWide when a condition holds of too many different words
    static WordForms of(Query.Sequence sequence, Vocabulary vocabulary) throws IOException {
        var forms = new HashMap<Element.Condition, Vocabulary.Sought>();
        for (var element : sequence.elements()) {
            for (var condition : element.conditions()) {
                if (!forms.containsKey(condition)) {
                    forms.put(condition, of(condition, vocabulary));
                }
            }
        }
        return new WordForms(forms);
    }

    Vocabulary.Sought of(Element.Condition condition) {
        return forms.getOrDefault(condition, NOTHING);
    }

    private static Vocabulary.Sought of(Element.Condition condition, Vocabulary vocabulary)
            throws IOException {
        if (condition.attribute() == Element.Attribute.TAG) {
            return new Vocabulary.Sought(Fields.TAG, tags(condition.test()));
        }
        var word = word(condition);
        if (word.isEmpty()) {
            return NOTHING;
        }
        return condition.attribute() == Element.Attribute.LEMMA
                ? vocabulary.byLemma(word.getFirst())
                : vocabulary.byForm(word.getFirst());
    }

    /// Returns the parts of speech that fit, as the index writes them.
    private static Set<String> tags(WordTest test) {
        return switch (test) {
            case Term(var text, var _) -> {
                var pattern = Wildcards.of(Fold.fold(text));
                yield tags(name -> pattern.matches(name));
            }
            case Regex regex -> tags(new Regex(regex.source(), Exactness.FOLDED).test(Fold::fold));
        };
    }

    private static Set<String> tags(Predicate<String> fits) {
        return Arrays.stream(PartOfSpeech.values())
                .filter(
                        tag ->
                                Stream.of(tag.name(), tag.french(), tag.english())
                                        .map(Fold::fold)
                                        .anyMatch(fits))
                .map(PartOfSpeech::name)
                .collect(Collectors.toSet());
    }

    /// Returns what a condition asks of a word; nothing when it asks for several, which no word is.
    private static List<WordPattern> word(Element.Condition condition) {
        var isLemma = condition.attribute() == Element.Attribute.LEMMA;
        return switch (condition.test()) {
            case Term term -> {
                var exactness = isLemma ? Exactness.FOLDED : term.exactness();
                var words = WordPattern.of(List.of(new Term(term.text(), exactness)));
                yield words.size() == 1 ? words : List.of();
            }
            case Regex(var source, var exactness) ->
                    List.of(
                            WordPattern.of(
                                    new Regex(source, isLemma ? Exactness.FOLDED : exactness)));
        };
    }
}
