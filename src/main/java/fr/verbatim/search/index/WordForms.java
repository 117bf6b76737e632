package fr.verbatim.search.index;

import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Exactness;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Regex;
import fr.verbatim.search.query.Term;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The forms of the index for which each condition of a sequence holds, its negation left aside.
/// Immutable.
///
/// As long as the index holds no lemmas, the lemma of a word is its folded form; as long as it
/// holds no tags, a word has none.
///
/// @param forms by condition, the field of the index and the forms there
record WordForms(Map<Element.Condition, InField> forms) {

    /// Forms, and the field that they stand in.
    record InField(String field, Set<String> forms) {}

    WordForms {
        forms = Map.copyOf(forms);
    }

    /// @throws PatternTooWide when a condition holds of too many different words
    static WordForms of(Query.Sequence sequence, Vocabulary vocabulary) throws IOException {
        var forms = new HashMap<Element.Condition, InField>();
        for (var element : sequence.elements()) {
            for (var condition : element.conditions()) {
                if (!forms.containsKey(condition)) {
                    forms.put(condition, of(condition, vocabulary));
                }
            }
        }
        return new WordForms(forms);
    }

    InField of(Element.Condition condition) {
        return forms.getOrDefault(condition, new InField(Fields.FOLDED, Set.of()));
    }

    private static InField of(Element.Condition condition, Vocabulary vocabulary)
            throws IOException {
        var word = word(condition);
        return condition.attribute() == Element.Attribute.TAG || word.isEmpty()
                ? new InField(Fields.FOLDED, Set.of())
                : new InField(Fields.of(word.getFirst()), vocabulary.fitting(word.getFirst()));
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
