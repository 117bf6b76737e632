package fr.verbatim.ingest.plain;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads plain text. A line is a paragraph; lines cut at a fixed width make one up to the next
/// blank line. A form feed begins a page. Thread-safe.
public final class TextReader implements Reader {

    private static final int NARROWEST_WIDTH = 50;
    private static final int WIDEST_WIDTH = 100;
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t\\u00A0]+\\S.*");

    @Override
    public String name() {
        return "txt";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var assembly = new Assembly();
        decoded.doubt(source, assembly);
        var text = decoded.text();
        assembly.append(text);
        var lines = lines(text);
        if (cutAtFixedWidth(lines, text)) {
            blocks(lines, text, assembly);
        } else {
            lines.forEach(line -> paragraph(line, text, assembly));
        }
        return assembly.build(source.mediaType(), decoded.encoding());
    }

    private static void paragraph(Span line, String text, Assembly assembly) {
        var written = line.in(text);
        if (HEADING.matcher(written).matches()) {
            var level = (int) written.chars().takeWhile(c -> c == '#').count();
            assembly.paragraphAt(line, Paragraph.Style.HEADING, level);
        } else {
            assembly.paragraphAt(line, Paragraph.Style.BODY, 0);
        }
    }

    private static void blocks(List<Span> lines, String text, Assembly assembly) {
        var start = -1;
        var end = 0;
        for (var line : lines) {
            Patience.check();
            if (Blanks.isBlank(line.in(text))) {
                if (start >= 0) {
                    assembly.paragraphAt(new Span(start, end), Paragraph.Style.BODY, 0);
                }
                start = -1;
            } else {
                start = start < 0 ? line.start() : start;
                end = line.end();
            }
        }
        if (start >= 0) {
            assembly.paragraphAt(new Span(start, end), Paragraph.Style.BODY, 0);
        }
    }

    static List<Span> lines(String text) {
        var lines = new ArrayList<Span>();
        var start = 0;
        for (var at = 0; at <= text.length(); at++) {
            if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                lines.add(new Span(start, at));
                start = at + 1;
            }
        }
        return lines;
    }

    /// Lines that are not the last of their block all reach nearly the same width.
    private static boolean cutAtFixedWidth(List<Span> lines, String text) {
        var inner = new ArrayList<Integer>();
        var longest = 0;
        for (var i = 0; i + 1 < lines.size(); i++) {
            var here = lines.get(i).in(text);
            longest = Math.max(longest, here.stripTrailing().length());
            if (!Blanks.isBlank(here) && !Blanks.isBlank(lines.get(i + 1).in(text))) {
                inner.add(here.stripTrailing().length());
            }
        }
        if (inner.size() < 4 || longest > WIDEST_WIDTH || longest < NARROWEST_WIDTH) {
            return false;
        }
        var widest = longest;
        var full = inner.stream().filter(length -> length > widest * 7 / 10).count();
        return full > inner.size() * 8L / 10;
    }
}
