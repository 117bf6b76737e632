package fr.verbatim.report;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Turn;
import fr.verbatim.text.Span;

import java.util.regex.Pattern;

/// Whether a passage starts or ends inside a sentence. Immutable.
///
/// @param before whether the start of a sentence is left out
/// @param after whether the end of a sentence is left out
record Cuts(boolean before, boolean after) {
    private static final String END = "[.!?…][\\s\\u00A0\\u202F»”\")\\]]*";
    private static final Pattern ENDS_SENTENCE = Pattern.compile("(?s).*" + END);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

    static Cuts of(DocumentText text, Span span) {
        var words = text.text();
        var before = new Span(start(text, span.start()), span.start()).in(words);
        var after = new Span(span.end(), end(text, span)).in(words);
        return new Cuts(
                hasWords(before) && !endsSentence(before),
                hasWords(after) && !endsSentence(span.in(words)));
    }

    private static boolean hasWords(String text) {
        return WORD.matcher(text).find();
    }

    private static boolean endsSentence(String text) {
        return ENDS_SENTENCE.matcher(text).matches();
    }

    /// A sentence starts at the latest with its turn's speech, and with its paragraph.
    private static int start(DocumentText text, int offset) {
        var turn =
                text.layers().turns().stream()
                        .map(Turn::speech)
                        .filter(speech -> speech.contains(offset))
                        .mapToInt(Span::start);
        var paragraph =
                text.layers().paragraphs().stream()
                        .map(Paragraph::span)
                        .filter(span -> span.contains(offset))
                        .mapToInt(Span::start);
        return Math.max(turn.max().orElse(0), paragraph.max().orElse(offset));
    }

    private static int end(DocumentText text, Span span) {
        var last = Math.max(span.start(), span.end() - 1);
        return text.layers().paragraphs().stream()
                .map(Paragraph::span)
                .filter(paragraph -> paragraph.contains(last))
                .mapToInt(Span::end)
                .filter(end -> end >= span.end())
                .min()
                .orElse(span.end());
    }
}
