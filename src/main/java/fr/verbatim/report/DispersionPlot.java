package fr.verbatim.report;

import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.pseudonym.Masks;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Draws how some passages are spread: one line for each document, from its first word to its last,
/// and a stroke where each passage begins. SVG, with a title and a description for those who do not
/// see it. Confined to one thread; equal spreads give equal bytes.
public final class DispersionPlot {

    private static final int MARGIN = 16;
    private static final int LEFT = MARGIN + 240;
    private static final int RIGHT = LEFT + 640;
    private static final int WIDTH = RIGHT + 150 + MARGIN;
    private static final int GAP = 10;
    private static final int ROW = 24;
    private static final int STROKE = 16;
    private static final int HEAD = 64;
    private static final int LONGEST_NAME = 34;
    private static final String BLACK = "#1a1a1a";
    private static final String GREY = "#4a4a4a";
    private static final String PALE = "#b8b8b8";
    private static final String BLUE = "#1f4e8c";

    private final Masks masks;
    private final Phrases phrases;
    private final XMLStreamWriter svg;

    private DispersionPlot(Masks masks, Locale language, XMLStreamWriter svg) {
        this.masks = masks;
        this.phrases = new Phrases(language);
        this.svg = svg;
    }

    /// Returns the bytes of the picture.
    ///
    /// @param query what was asked
    /// @param masks the names that are hidden
    public static byte[] of(String query, Dispersion spread, Masks masks, Locale language) {
        var out = new StringWriter();
        try {
            var svg = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            new DispersionPlot(masks, language, svg).draw(query, spread);
            svg.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void draw(String query, Dispersion spread) throws XMLStreamException {
        var end = HEAD + ROW * spread.parts().size();
        var height = end + 2 * ROW + MARGIN;
        var title = phrases.say("report.dispersion.title", masks.applied(query));
        var total = DispersionReport.total(spread, phrases);
        svg.writeStartElement("svg");
        svg.writeDefaultNamespace("http://www.w3.org/2000/svg");
        attributes(
                "width",
                WIDTH,
                "height",
                height,
                "viewBox",
                "0 0 " + WIDTH + " " + height,
                "role",
                "img",
                "font-family",
                "sans-serif",
                "font-size",
                13);
        element("title", title);
        element("desc", total);
        svg.writeEmptyElement("rect");
        attributes("width", WIDTH, "height", height, "fill", "#ffffff");
        text(MARGIN, MARGIN + 12, "start", BLACK, title);
        text(MARGIN, MARGIN + 34, "start", GREY, total);
        for (var i = 0; i < spread.parts().size(); i++) {
            row(spread.parts().get(i), HEAD + i * ROW + ROW / 2);
        }
        text(LEFT, end + ROW, "start", GREY, phrases.say("report.dispersion.first-word"));
        text(RIGHT, end + ROW, "end", GREY, phrases.say("report.dispersion.last-word"));
        svg.writeEndElement();
    }

    private void row(Dispersion.Part part, int middle) throws XMLStreamException {
        text(
                LEFT - GAP,
                middle + 4,
                "end",
                BLACK,
                shortened(masks.applied(part.document().name())));
        svg.writeEmptyElement("line");
        attributes("x1", LEFT, "y1", middle, "x2", RIGHT, "y2", middle, "stroke", PALE);
        if (part.hits() > 0) {
            svg.writeEmptyElement("path");
            attributes("d", strokes(part, middle), "stroke", BLUE, "stroke-width", "1.5");
        }
        text(
                RIGHT + GAP,
                middle + 4,
                "start",
                part.hits() == 0 ? GREY : BLACK,
                phrases.say("report.dispersion.row", part.hits(), part.perThousandWords()));
    }

    private static String strokes(Dispersion.Part part, int middle) {
        var path = new StringBuilder();
        for (var place : part.places()) {
            var x = LEFT + (place + 0.5) / part.words() * (RIGHT - LEFT);
            path.append(String.format(Locale.ROOT, "M%.1f %d", x, middle - STROKE / 2))
                    .append('v')
                    .append(STROKE);
        }
        return path.toString();
    }

    private static String shortened(String name) {
        return name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…"
                : name;
    }

    private void text(int x, int y, String anchor, String colour, String words)
            throws XMLStreamException {
        svg.writeStartElement("text");
        attributes("x", x, "y", y, "text-anchor", anchor, "fill", colour);
        characters(words);
        svg.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        svg.writeStartElement(name);
        characters(words);
        svg.writeEndElement();
    }

    /// @param namesAndValues names and values by turns
    private void attributes(Object... namesAndValues) throws XMLStreamException {
        for (var i = 0; i < namesAndValues.length; i += 2) {
            svg.writeAttribute(
                    String.valueOf(namesAndValues[i]), String.valueOf(namesAndValues[i + 1]));
        }
    }

    /// Characters that XML cannot hold are left out.
    private void characters(String words) throws XMLStreamException {
        var safe = new StringBuilder();
        words.codePoints().filter(DispersionPlot::isOfXml).forEach(safe::appendCodePoint);
        svg.writeCharacters(safe.toString());
    }

    private static boolean isOfXml(int c) {
        return c > 0xFFFF || (c >= ' ' && c < 0xFFFE && !Character.isSurrogate((char) c));
    }
}
