package fr.verbatim.search.index;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Wildcards;

import java.util.List;

/// What one word of a text has to be. Immutable.
///
/// @param form the exact form, or the folded one; `*` and `?` are wildcards
/// @param exact whether accents and case count; else a word whose lemma is one of the form's will
///   do
/// @param written the form as it was written: a dictionary needs the accents
public record WordPattern(String form, boolean exact, String written) {

    public WordPattern(String form, boolean exact) {
        this(form, exact, form);
    }

    /// Returns the words that written words ask for: `l’accompagnement` asks for two.
    public static List<WordPattern> of(List<Term> terms) {
        var tokeniser = Tokeniser.ofPatterns();
        return terms.stream()
                .flatMap(
                        term ->
                                tokeniser.tokens(term.text()).stream()
                                        .map(
                                                word ->
                                                        new WordPattern(
                                                                term.exact()
                                                                        ? word.form()
                                                                        : Fold.word(word.form()),
                                                                term.exact(),
                                                                word.form())))
                .toList();
    }

    /// Returns whether any word will do.
    public boolean isAnything() {
        return wildcards().isAnything();
    }

    Wildcards wildcards() {
        return Wildcards.of(form);
    }
}
