package fr.verbatim.search.query;

import java.util.Optional;

/// One written word of a query. Immutable.
///
/// It may hold the wildcards `*` (any characters, or none) and `?` (one character). Written words
/// are cut by the tokeniser when the query is answered: `l’accompagnement` asks for `l’` followed
/// by `accompagnement`.
///
/// @param text the word as typed: no white space, quotation mark or backslash, no sign of
///   [Exactness] at its start
/// @param exactness whether accents and case count
public record Term(String text, Exactness exactness) implements WordTest {

    private static final String OUTSIDE = "\"«»“”\\";

    public Term {
        if (text.isEmpty() || isSign(text.charAt(0)) || text.chars().anyMatch(Term::isOutside)) {
            throw new IllegalArgumentException("not one written word: " + text);
        }
    }

    /// Returns the word that `written` spells, as in `=Le`, when nothing else is said about it;
    /// empty when there is none.
    static Optional<Term> read(String written, Exactness otherwise) {
        var exactness = otherwise;
        if (written.startsWith("=")) {
            var hasSign = written.length() > 1 && Exactness.SIGNS.indexOf(written.charAt(1)) >= 0;
            exactness = Exactness.of(written.substring(0, hasSign ? 2 : 1));
        }
        var start = 0;
        while (start < written.length() && isSign(written.charAt(start))) {
            start++;
        }
        return start == written.length()
                ? Optional.empty()
                : Optional.of(new Term(written.substring(start), exactness));
    }

    private static boolean isSign(char c) {
        return c == '=' || Exactness.SIGNS.indexOf(c) >= 0;
    }

    private static boolean isOutside(int c) {
        return isSpace(c) || OUTSIDE.indexOf(c) >= 0;
    }

    /// White space, the unbreakable ones included.
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public static Term folded(String text) {
        return new Term(text, Exactness.FOLDED);
    }

    public static Term exact(String text) {
        return new Term(text, Exactness.EXACT);
    }
}
