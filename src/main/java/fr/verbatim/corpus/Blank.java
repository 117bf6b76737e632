package fr.verbatim.corpus;

import fr.verbatim.text.Span;

/// What counts as blank at the ends of a stretch: every kind of space, no-break or of no width too.
final class Blank {

    private Blank() {}

    static boolean is(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || character == '\u200B';
    }

    /// Returns `span` without the blanks at its ends.
    static Span trim(Span span, String text) {
        var start = span.start();
        var end = span.end();
        while (start < end && is(text.charAt(start))) {
            start++;
        }
        while (end > start && is(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
