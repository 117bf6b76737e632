package fr.verbatim.search;

import org.jspecify.annotations.Nullable;

/// The word of a query in which somebody is typing. Immutable.
///
/// @param start where it starts, its field included
/// @param end where it ends: at the caret, or where the letters after that do
/// @param field what stands before its colon; null without one
/// @param written what is written so far, or of the value when there is a field, without quotation
///   marks
/// @param isFirst whether nothing stands before it
/// @param isInWords whether it stands in a phrase or between brackets, where only words belong
record Typing(
        int start,
        int end,
        @Nullable String field,
        String written,
        boolean isFirst,
        boolean isInWords) {

    private static final String OPENING = "\"«“";
    private static final String CLOSING = "\"»”";
    private static final String PARTING = "()";

    /// Finds it in a query of which nothing after the caret matters but the end of the word.
    static Typing at(String query, int caret) {
        var start = 0;
        var colon = -1;
        var open = -1;
        var isBracketed = false;
        for (int i = 0; i < caret; i++) {
            var c = query.charAt(i);
            if (open >= 0) {
                open = c == CLOSING.charAt(open) ? -1 : open;
            } else if (isBracketed) {
                isBracketed = c != ']';
                start = i + 1;
            } else if (OPENING.indexOf(c) >= 0) {
                open = OPENING.indexOf(c);
            } else if (isSpace(c) || PARTING.indexOf(c) >= 0 || c == '[') {
                isBracketed = c == '[';
                start = i + 1;
                colon = -1;
            } else if (c == ':' && colon < 0) {
                colon = i;
            }
        }
        var field = colon < 0 ? null : bare(query.substring(start, colon));
        return new Typing(
                start,
                end(query, caret, open),
                field,
                bare(query.substring(colon < 0 ? start : colon + 1, caret)),
                query.substring(0, start).isBlank(),
                isBracketed || (open >= 0 && field == null));
    }

    private static int end(String query, int caret, int open) {
        if (open >= 0) {
            var isClosed = caret < query.length() && query.charAt(caret) == CLOSING.charAt(open);
            return isClosed ? caret + 1 : caret;
        }
        var end = caret;
        while (end < query.length()
                && !isSpace(query.charAt(end))
                && PARTING.indexOf(query.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u202F';
    }

    private static String bare(String written) {
        return written.replaceAll("[\"«»“”]", "").replaceAll("\\\\(.)", "$1").strip();
    }
}
