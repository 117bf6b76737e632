package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Cuts the body of a document into lines.
final class Lines {

    private Lines() {}

    static List<Line> of(Reading reading) {
        var text = reading.text().text();
        var bold = emphases(reading, Emphasis.Style.BOLD);
        var italic = emphases(reading, Emphasis.Style.ITALIC);
        var lines = new ArrayList<Line>();
        for (var paragraph : reading.text().layers().paragraphs()) {
            if (paragraph.span().start() < reading.bodyEnd()) {
                cut(paragraph, text, bold, italic, lines);
            }
        }
        return lines;
    }

    private static NavigableMap<Integer, Span> emphases(Reading reading, Emphasis.Style style) {
        var found = new TreeMap<Integer, Span>();
        reading.text().layers().emphases().stream()
                .filter(it -> it.style() == style)
                .forEach(it -> found.put(it.span().start(), it.span()));
        return found;
    }

    private static void cut(
            Paragraph paragraph,
            String text,
            NavigableMap<Integer, Span> bold,
            NavigableMap<Integer, Span> italic,
            List<Line> lines) {
        var start = paragraph.span().start();
        var end = paragraph.span().end();
        while (start < end) {
            Patience.check();
            var lineEnd = text.indexOf('\n', start);
            lineEnd = lineEnd < 0 || lineEnd > end ? end : lineEnd;
            var whole = Blanks.trim(new Span(start, lineEnd), text);
            var stamp = stamp(whole, text);
            var span = stamp == null ? whole : afterStamp(stamp, whole, text);
            if (!span.isEmpty()) {
                lines.add(
                        new Line(
                                span,
                                span.in(text),
                                paragraph.style(),
                                paragraph.level(),
                                prefix(span, bold),
                                prefix(span, italic),
                                stamp));
            }
            start = lineEnd + 1;
        }
    }

    /// Returns the time that words follow on the same line: `[00:12] Nom : ...`.
    private static @Nullable Timecode stamp(Span line, String text) {
        return Timecode.at(text, line.start(), line.end())
                .filter(time -> !afterStamp(time, line, text).isEmpty())
                .orElse(null);
    }

    /// A hyphen between time and words belongs to neither.
    private static Span afterStamp(Timecode stamp, Span line, String text) {
        var words = Blanks.trim(new Span(stamp.span().end(), line.end()), text);
        return text.startsWith("- ", words.start()) && words.length() > 2
                ? Blanks.trim(new Span(words.start() + 1, words.end()), text)
                : words;
    }

    private static int prefix(Span line, NavigableMap<Integer, Span> emphases) {
        var found = emphases.floorEntry(line.start());
        if (found == null || found.getValue().end() <= line.start()) {
            return 0;
        }
        return Math.min(line.end(), found.getValue().end()) - line.start();
    }
}
