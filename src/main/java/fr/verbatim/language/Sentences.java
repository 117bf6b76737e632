package fr.verbatim.language;

import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Cuts speech into sentences by its punctuation, well enough to compare questions and to show a
/// place in its context. Pure functions.
public final class Sentences {

    /// After a sentence's end: not after an initial or a title, as in « M. Aubry ».
    private static final Pattern END =
            Pattern.compile(
                    "(?:(?<!\\bM|\\bMM|\\bMr|\\bDr|\\b\\p{Lu})\\.|[?!…])+[\\h]*[»\")\\]]?(?=\\s|$)|\\n");

    private Sentences() {}

    /// Returns the sentences of a stretch of text, without the spaces around them, in order. A line
    /// end ends a sentence; a full stop after an initial does not.
    public static List<Span> in(String text, Span span) {
        var sentences = new ArrayList<Span>();
        var end = END.matcher(text).region(span.start(), span.end());
        var start = span.start();
        while (end.find()) {
            add(text, new Span(start, end.end()), sentences);
            start = end.end();
        }
        add(text, new Span(start, span.end()), sentences);
        return sentences;
    }

    private static void add(String text, Span span, List<Span> sentences) {
        var start = span.start();
        var end = span.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            sentences.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
