package fr.verbatim.search.query;

/// One written word of a query. Immutable.
///
/// It may hold the wildcards `*` (any characters, or none) and `?` (one character). Written words
/// are cut by the tokeniser when the query is answered: `l’accompagnement` asks for `l’` followed
/// by `accompagnement`.
///
/// @param text the word as typed: no white space, quotation mark or backslash
/// @param exact whether accents and case count
public record Term(String text, boolean exact) {

    private static final String OUTSIDE = "\"«»“”\\";

    public Term {
        if (text.isEmpty() || text.startsWith("=") || text.chars().anyMatch(Term::isOutside)) {
            throw new IllegalArgumentException("not one written word: " + text);
        }
    }

    private static boolean isOutside(int c) {
        return isSpace(c) || OUTSIDE.indexOf(c) >= 0;
    }

    /// White space, the unbreakable ones included.
    static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    public static Term folded(String text) {
        return new Term(text, false);
    }

    public static Term exact(String text) {
        return new Term(text, true);
    }
}
