package fr.verbatim.search;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.language.french.FrenchDictionary;
import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Exactness;
import fr.verbatim.search.query.Regex;
import fr.verbatim.search.query.Term;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells what words fit, one by one, for [NaiveSearch].
final class NaiveWords {

    private static final FrenchDictionary DICTIONARY = new FrenchDictionary();

    private final List<Word> corpus;

    /// @param corpus all words of the study
    NaiveWords(List<Word> corpus) {
        this.corpus = corpus;
    }

    /// A word with its folded lemma and its tag; null in a document that is not annotated.
    record Word(
            Span span,
            String form,
            String folded,
            @Nullable String lemma,
            @Nullable PartOfSpeech tag) {}

    List<Predicate<Word>> words(List<Term> terms) {
        var words = new ArrayList<Predicate<Word>>();
        for (var term : terms) {
            for (var word : Tokeniser.ofPatterns().tokens(term.text())) {
                var exactness = term.exactness();
                var pattern = regex(form(word.form(), exactness));
                if (exactness == Exactness.FOLDED
                        && !word.form().contains("*")
                        && !word.form().contains("?")) {
                    words.add(byLemma(word.form()));
                } else {
                    words.add(found -> pattern.matcher(form(found.form(), exactness)).matches());
                }
            }
        }
        return words;
    }

    /// The lemmas that the form has somewhere; when it has none, those of the dictionary.
    private Predicate<Word> byLemma(String written) {
        var form = Fold.word(written);
        var lemmas = new HashSet<String>();
        for (var word : corpus) {
            if (word.lemma() != null && word.folded().equals(form)) {
                lemmas.add(word.lemma());
            }
        }
        if (lemmas.isEmpty()) {
            lemmas.add(form);
            DICTIONARY.lemmas(written).forEach(lemma -> lemmas.add(Fold.fold(lemma)));
        }
        return word ->
                word.lemma() == null ? word.folded().equals(form) : lemmas.contains(word.lemma());
    }

    private static String form(String word, Exactness exactness) {
        return switch (exactness) {
            case EXACT -> word;
            case FOLDED -> Fold.word(word);
            case ACCENTS -> word.toLowerCase(Locale.ROOT).replaceFirst("^-(?=.)", "");
            case CASE ->
                    Normalizer.normalize(word.replace("œ", "oe"), Normalizer.Form.NFD)
                            .replaceAll("\\p{M}", "")
                            .replaceFirst("^-(?=.)", "");
        };
    }

    static int longest(List<Element> elements, int times, List<Word> words, int at) {
        if (elements.isEmpty()) {
            return at;
        }
        var element = elements.getFirst();
        var end = -1;
        if (times >= element.least()) {
            end = longest(elements.subList(1, elements.size()), 0, words, at);
        }
        if (times < element.most()
                && at < words.size()
                && element.conditions().stream().allMatch(c -> fits(c, words.get(at)))) {
            end = Math.max(end, longest(elements, times + 1, words, at + 1));
        }
        return end;
    }

    private static boolean fits(Element.Condition condition, Word word) {
        var asked =
                switch (condition.attribute()) {
                    case WORD -> List.of(word.form());
                    case LEMMA -> List.of(word.lemma() == null ? word.folded() : word.lemma());
                    case TAG ->
                            word.tag() == null
                                    ? List.<String>of()
                                    : List.of(
                                            word.tag().name(),
                                            word.tag().french(),
                                            word.tag().english());
                };
        return condition.negated() != asked.stream().anyMatch(found -> fits(condition, found));
    }

    private static boolean fits(Element.Condition condition, String found) {
        var isWord = condition.attribute() == Element.Attribute.WORD;
        return switch (condition.test()) {
            case Term(var text, var exactness) -> {
                var how = isWord ? exactness : Exactness.FOLDED;
                var compared = isLemma(condition) ? found : form(found, how);
                var words = Tokeniser.ofPatterns().tokens(text);
                yield isTag(condition)
                        ? regex(form(text, how)).matcher(compared).matches()
                        : words.size() == 1
                                && regex(form(words.getFirst().form(), how))
                                        .matcher(compared)
                                        .matches();
            }
            case Regex(var source, var exactness) -> {
                var how = isWord ? exactness : Exactness.FOLDED;
                var folded = source.equals("-?ce") ? source : form(source, how);
                yield Pattern.matches(folded, isLemma(condition) ? found : form(found, how));
            }
        };
    }

    private static boolean isLemma(Element.Condition condition) {
        return condition.attribute() == Element.Attribute.LEMMA;
    }

    private static boolean isTag(Element.Condition condition) {
        return condition.attribute() == Element.Attribute.TAG;
    }

    static Pattern regex(String wildcards) {
        var regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            var c = wildcards.substring(i, i + 1);
            regex.append(c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c));
        }
        return Pattern.compile(regex.toString());
    }
}
