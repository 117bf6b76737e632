package fr.verbatim.search;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Exactness;
import fr.verbatim.search.query.Regex;
import fr.verbatim.search.query.Term;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Tells what words fit, one by one, for [NaiveSearch]. Pure functions.
final class NaiveWords {

    private NaiveWords() {}

    static List<Predicate<Token>> words(List<Term> terms) {
        var words = new ArrayList<Predicate<Token>>();
        for (var term : terms) {
            for (var word : Tokeniser.ofPatterns().tokens(term.text())) {
                var pattern = regex(form(word.form(), term.exactness()));
                words.add(token -> pattern.matcher(form(token.form(), term.exactness())).matches());
            }
        }
        return words;
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

    static int longest(List<Element> elements, int times, List<Token> words, int at) {
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

    private static boolean fits(Element.Condition condition, Token token) {
        var isLemma = condition.attribute() == Element.Attribute.LEMMA;
        var fits =
                switch (condition.test()) {
                    case Term(var text, var exactness) ->
                            words(List.of(new Term(text, isLemma ? Exactness.FOLDED : exactness)))
                                    .getFirst()
                                    .test(token);
                    case Regex(var source, var exactness) -> {
                        var how = isLemma ? Exactness.FOLDED : exactness;
                        var folded = source.equals("-?ce") ? source : form(source, how);
                        yield Pattern.matches(folded, form(token.form(), how));
                    }
                };
        return condition.negated() != (fits && condition.attribute() != Element.Attribute.TAG);
    }

    static Pattern regex(String wildcards) {
        var regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            var c = wildcards.substring(i, i + 1);
            regex.append(c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c));
        }
        return Pattern.compile(regex.toString());
    }

    static boolean holdsInOrder(List<Token> tokens, List<Predicate<Token>> words) {
        var next = 0;
        for (var token : tokens) {
            if (next < words.size() && words.get(next).test(token)) {
                next++;
            }
        }
        return next == words.size();
    }

    static boolean holdsAll(List<Token> tokens, List<Predicate<Token>> words) {
        if (words.isEmpty()) {
            return true;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (words.getFirst().test(tokens.get(i))) {
                var rest = new ArrayList<>(tokens);
                rest.remove(i);
                if (holdsAll(rest, words.subList(1, words.size()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
