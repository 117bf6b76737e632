package fr.verbatim.ingest.guide;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// One line of a guide's document. Immutable.
///
/// @param text its words, without the sign of a list
/// @param depth how far it is set in: columns, four for each level of a list, one for a list's sign
/// @param heading the depth of a heading, from 1; 0 when it is none
/// @param bold whether all of it is bold
record OutlineRow(String text, int depth, int heading, boolean bold) {

    private static final Pattern SIGN = Pattern.compile("^[-–—•*·▪◦➢→>]\\h+");
    private static final Pattern HASHES = Pattern.compile("^#{1,6}\\h+|\\h+#+$");
    private static final int LEVEL = 4;

    static List<OutlineRow> of(Reading reading) {
        var rows = new ArrayList<OutlineRow>();
        var text = reading.text().text();
        for (var paragraph : reading.text().layers().paragraphs()) {
            var start = paragraph.span().start();
            while (start < paragraph.span().end()) {
                var found = text.indexOf('\n', start);
                var end =
                        found < 0 || found > paragraph.span().end()
                                ? paragraph.span().end()
                                : found;
                var line = Blanks.trim(new Span(start, end), text);
                if (!line.isEmpty()) {
                    rows.add(row(reading, paragraph, line));
                }
                start = end + 1;
            }
        }
        return rows;
    }

    private static OutlineRow row(Reading reading, Paragraph paragraph, Span line) {
        var written = line.in(reading.text().text());
        var sign = SIGN.matcher(written).find();
        var heading =
                paragraph.style() == Paragraph.Style.HEADING ? Math.max(1, paragraph.level()) : 0;
        var list = paragraph.style() == Paragraph.Style.LIST_ITEM ? paragraph.level() : 0;
        var words = SIGN.matcher(written).replaceFirst("");
        return new OutlineRow(
                heading > 0 ? HASHES.matcher(words).replaceAll("") : words,
                indentation(reading.text().text(), line.start()) + list * LEVEL + (sign ? 1 : 0),
                heading,
                isBold(reading, line));
    }

    private static int indentation(String text, int start) {
        var columns = 0;
        for (var at = start - 1; at >= 0 && text.charAt(at) != '\n'; at--) {
            columns += text.charAt(at) == '\t' ? LEVEL : 1;
        }
        return columns;
    }

    private static boolean isBold(Reading reading, Span line) {
        return reading.text().layers().emphases().stream()
                .anyMatch(it -> it.style() == Emphasis.Style.BOLD && it.span().contains(line));
    }

    boolean asks() {
        return text.endsWith("?");
    }
}
