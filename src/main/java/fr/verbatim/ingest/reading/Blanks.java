package fr.verbatim.ingest.reading;

import fr.verbatim.text.Span;

/// What counts as blank in a transcript: every kind of space, no-break or of no width too.
public final class Blanks {

    private Blanks() {}

    public static boolean isBlank(char c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == '\u200B'
                || c == '\uFEFF'
                || c == '\u00AD'
                || c == '\0';
    }

    public static boolean isBlank(CharSequence text) {
        return text.chars().allMatch(c -> isBlank((char) c));
    }

    /// Returns `span` without the blanks at its ends.
    public static Span trim(Span span, CharSequence text) {
        var start = span.start();
        var end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
