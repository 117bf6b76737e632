package fr.verbatim.search.index;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.search.query.Exactness;
import fr.verbatim.search.query.Regex;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Wildcards;

import java.util.List;
import java.util.function.Predicate;

/// What one word of a text has to be. Immutable.
///
/// @param form the form asked for, as [#exactness] compares it; `*` and `?` are wildcards, unless
///   it is the source of a regular expression
/// @param exactness whether accents and case count; where neither does and nothing is a wildcard, a
///   word whose lemma is one of the form's will do
/// @param isRegex whether it is a regular expression
/// @param written the form as it was written: a dictionary needs the accents
public record WordPattern(String form, Exactness exactness, boolean isRegex, String written) {

    /// Returns the words that written words ask for: `l’accompagnement` asks for two.
    public static List<WordPattern> of(List<Term> terms) {
        var tokeniser = Tokeniser.ofPatterns();
        return terms.stream()
                .flatMap(
                        term ->
                                tokeniser.tokens(term.text()).stream()
                                        .map(word -> of(word.form(), term.exactness())))
                .toList();
    }

    /// Returns what asks for the word that is `form` when accents and case are left aside.
    public static WordPattern folded(String form) {
        return new WordPattern(form, Exactness.FOLDED, false, form);
    }

    /// Returns what asks for the words that fit a regular expression.
    public static WordPattern of(Regex regex) {
        return new WordPattern(regex.source(), regex.exactness(), true, regex.source());
    }

    private static WordPattern of(String form, Exactness exactness) {
        return new WordPattern(comparable(form, exactness), exactness, false, form);
    }

    /// Returns whether any word will do.
    public boolean isAnything() {
        return !isRegex && wildcards().isAnything();
    }

    /// Returns whether it stands for one form of the index, which is [#form].
    boolean isOneForm() {
        return !isRegex
                && (exactness == Exactness.FOLDED || exactness == Exactness.EXACT)
                && !wildcards().hasWildcard();
    }

    /// Returns what every form of the index that fits starts with.
    String prefix() {
        return isRegex || isHalfExact() ? "" : wildcards().prefix();
    }

    /// Returns what tells whether a form of the index fits.
    Predicate<String> test() {
        var test =
                isRegex
                        ? new Regex(form, exactness).test(letters -> folded(letters, exactness))
                        : (Predicate<String>) wildcards()::matches;
        return isHalfExact() ? word -> test.test(comparable(word, exactness)) : test;
    }

    private boolean isHalfExact() {
        return exactness == Exactness.ACCENTS || exactness == Exactness.CASE;
    }

    private static String comparable(String form, Exactness exactness) {
        return switch (exactness) {
            case FOLDED -> Fold.word(form);
            case ACCENTS -> Fold.accented(form);
            case CASE -> Fold.cased(form);
            case EXACT -> form;
        };
    }

    /// As [#comparable], for letters that are part of a word: a hyphen stays.
    private static String folded(String letters, Exactness exactness) {
        return switch (exactness) {
            case FOLDED -> Fold.fold(letters);
            default -> letters.startsWith("-") ? letters : comparable(letters, exactness);
        };
    }

    private Wildcards wildcards() {
        return Wildcards.of(form);
    }
}
