package fr.verbatim.ingest.turns;

import fr.verbatim.text.Span;

/// Looks for single signs, before any pattern is tried: most speech holds none of them.
final class Signs {

    private Signs() {}

    /// Returns whether one of `signs` stands inside `span`.
    static boolean anyOf(String signs, String text, Span span) {
        for (var i = 0; i < signs.length(); i++) {
            if (text.indexOf(signs.charAt(i), span.start(), span.end()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
