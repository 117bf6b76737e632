package fr.verbatim.ingest.tika;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;

import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Turns the XHTML that Tika sends into paragraphs, cells and pages. Confined to one thread.
final class Blocks extends DefaultHandler {

    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n]+");

    private final Assembly assembly;
    private final boolean html;
    private final Run.Builder words = new Run.Builder();
    private final List<Run> cell = new ArrayList<>();
    private boolean inBody;
    private int bold;
    private int italic;
    private int heading;
    private int lists;
    private int tables;
    private boolean inCell;
    private int silent;
    private int page;

    /// @param mediaType what is read: in the html family line ends are only blanks
    Blocks(Assembly assembly, String mediaType) {
        this.assembly = assembly;
        html =
                mediaType.contains("html")
                        || mediaType.contains("epub")
                        || mediaType.contains("xml");
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        var name = localName.toLowerCase(Locale.ROOT);
        if (name.equals("body")) {
            inBody = true;
        }
        if (!inBody) {
            return;
        }
        switch (name) {
            case "script", "style", "noscript", "template" -> silent++;
            case "b", "strong" -> bold++;
            case "i", "em" -> italic++;
            case "br" -> words.append("\n", false, false);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = name.charAt(1) - '0';
            }
            case "ul", "ol" -> {
                flush();
                lists++;
            }
            case "table" -> {
                flush();
                if (++tables == 1) {
                    assembly.beginTable();
                }
            }
            case "tr" -> {
                flush();
                if (tables == 1) {
                    assembly.beginRow();
                }
            }
            case "td", "th" -> {
                flush();
                inCell = tables > 0;
            }
            case "p",
                    "li",
                    "div",
                    "section",
                    "article",
                    "blockquote",
                    "header",
                    "footer",
                    "dt",
                    "dd",
                    "pre",
                    "hr",
                    "main",
                    "aside",
                    "figure",
                    "figcaption",
                    "address",
                    "form" -> {
                flush();
                beginPage(attributes.getValue("class"));
            }
            default -> {
                // Other elements only wrap words.
            }
        }
    }

    private void beginPage(@org.jspecify.annotations.Nullable String kind) {
        if (kind != null
                && (kind.equals("page") || kind.equals("slide-content") || kind.equals("sheet"))) {
            assembly.beginPage(++page);
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        if (!inBody) {
            return;
        }
        var name = localName.toLowerCase(Locale.ROOT);
        switch (name) {
            case "body" -> {
                flush();
                inBody = false;
            }
            case "script", "style", "noscript", "template" -> silent--;
            case "b", "strong" -> bold--;
            case "i", "em" -> italic--;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = 0;
            }
            case "ul", "ol" -> {
                flush();
                lists--;
            }
            case "td", "th" -> {
                flush();
                if (tables == 1) {
                    assembly.cell(cell);
                    cell.clear();
                    inCell = false;
                }
            }
            case "table" -> {
                flush();
                if (--tables == 0) {
                    assembly.endTable();
                }
            }
            case "p",
                    "li",
                    "tr",
                    "div",
                    "section",
                    "article",
                    "blockquote",
                    "header",
                    "footer",
                    "dt",
                    "dd",
                    "pre",
                    "main",
                    "aside",
                    "figure",
                    "figcaption",
                    "address",
                    "form" ->
                    flush();
            default -> {
                // Other elements only wrapped words.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inBody && silent == 0) {
            var text = new String(characters, start, length);
            words.append(html ? collapsed(text) : text, bold > 0, italic > 0);
        }
    }

    private String collapsed(String text) {
        var line = BLANKS.matcher(text).replaceAll(" ");
        return words.endsBlank() ? line.stripLeading() : line;
    }

    /// Tika sends its own line ends this way; without them words would stick together.
    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    private void flush() {
        if (words.isEmpty()) {
            return;
        }
        var run = words.take().stripped();
        if (inCell) {
            if (!run.text().isBlank()) {
                cell.add(run);
            }
        } else if (heading > 0) {
            assembly.paragraph(run, Paragraph.Style.HEADING, heading);
        } else if (lists > 0) {
            assembly.paragraph(run, Paragraph.Style.LIST_ITEM, lists);
        } else {
            assembly.paragraph(run, Paragraph.Style.BODY, 0);
        }
    }
}
