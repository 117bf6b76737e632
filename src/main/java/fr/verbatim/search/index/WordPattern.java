package fr.verbatim.search.index;

import fr.verbatim.language.Fold;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Wildcards;

import java.util.List;

/// What one word of a text has to be. Immutable.
///
/// @param form the exact form, or the folded one; `*` and `?` are wildcards
/// @param exact whether accents and case count
public record WordPattern(String form, boolean exact) {

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
                                                                term.exact())))
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
