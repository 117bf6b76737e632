package fr.verbatim.ingest.office;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/// Walks through paragraphs, runs and tables of one docx part after another. Confined to one
/// thread.
final class DocxBody {

    private final Assembly assembly;
    private final DocxStyles styles;
    private final Frames frames;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<Open> waiting = new ArrayList<>();
    private int deletions;
    private int hidden;
    private int entities;

    DocxBody(Assembly assembly, DocxStyles styles) {
        this.assembly = assembly;
        this.styles = styles;
        frames = new Frames(assembly);
    }

    /// A paragraph that has begun. A text box is a paragraph inside a paragraph.
    private static final class Open {

        private final Run.Builder words = new Run.Builder();
        private @Nullable String style;
        private int outline;
        private int listLevel;
        private boolean list;
        private boolean inRun;
        private boolean inMarkProperties;
        private boolean bold;
        private boolean italic;
        private boolean vanished;
    }

    Frames frames() {
        return frames;
    }

    /// Reads a part to its end.
    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                default -> {
                    // Characters count only inside w:t, where they are read at once.
                }
            }
        }
        entities += xml.entities();
    }

    /// Reads the inside of the element that has just begun and returns its paragraphs.
    List<Run> readApart(Xml xml, String element) {
        frames.hold();
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals(element)) {
                    break;
                }
                end(xml.name());
            }
        }
        return frames.release();
    }

    void tell() {
        if (deletions > 0) {
            assembly.removed("ingest.deletions", deletions);
        }
        if (hidden > 0) {
            assembly.removed("ingest.hidden", hidden);
        }
        if (entities > 0) {
            assembly.doubt("ingest.entities", entities);
        }
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "p" -> open.push(new Open());
            case "tbl" -> frames.beginTable();
            case "tr" -> frames.beginRow();
            case "tc" -> frames.beginCell();
            case "del", "moveFrom" -> {
                // Inside properties these mark a deleted paragraph end or row, and hold no words.
                if (open.isEmpty() || !open.peek().inMarkProperties) {
                    deletions += xml.skip().isBlank() ? 0 : 1;
                }
            }
            case "Fallback",
                    "instrText",
                    "delText",
                    "sectPr",
                    "tblPr",
                    "trPr",
                    "tcPr",
                    "pPrChange",
                    "rPrChange" ->
                    xml.skip();
            default -> {
                if (!open.isEmpty()) {
                    inParagraph(xml, open.peek());
                }
            }
        }
    }

    private void inParagraph(Xml xml, Open paragraph) {
        switch (xml.name()) {
            case "pPr" -> paragraph.inMarkProperties = true;
            case "pStyle" -> paragraph.style = xml.attribute("val");
            case "outlineLvl" -> paragraph.outline = DocxStyles.outline(xml.attribute("val", ""));
            case "numPr" -> paragraph.list = true;
            case "numId" -> paragraph.list = !xml.attribute("val", "0").equals("0");
            case "ilvl" -> paragraph.listLevel = number(xml.attribute("val", "0"));
            case "r" -> beginRun(paragraph);
            case "rStyle" -> {
                if (paragraph.inRun) {
                    paragraph.bold |= styles.bold(xml.attribute("val"));
                    paragraph.italic |= styles.italic(xml.attribute("val"));
                }
            }
            case "b" -> paragraph.bold = paragraph.inRun ? xml.isOn() : paragraph.bold;
            case "i" -> paragraph.italic = paragraph.inRun ? xml.isOn() : paragraph.italic;
            case "vanish" -> paragraph.vanished = paragraph.inRun && xml.isOn();
            case "t" -> words(paragraph, xml.skip());
            case "tab", "ptab" -> {
                if (paragraph.inRun) {
                    words(paragraph, "\t");
                }
            }
            case "br", "cr" -> words(paragraph, "\n");
            case "noBreakHyphen" -> words(paragraph, "\u2011");
            default -> {
                // Drawings, fields, bookmarks: only the words inside them count.
            }
        }
    }

    private void beginRun(Open paragraph) {
        paragraph.inRun = true;
        paragraph.bold = styles.bold(paragraph.style);
        paragraph.italic = styles.italic(paragraph.style);
        paragraph.vanished = false;
    }

    private void words(Open paragraph, String words) {
        if (paragraph.vanished) {
            hidden += words.isBlank() ? 0 : 1;
        } else {
            paragraph.words.append(words, paragraph.bold, paragraph.italic);
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> {
                if (!open.isEmpty()) {
                    close(open.pop());
                }
            }
            case "pPr" -> {
                if (!open.isEmpty()) {
                    open.peek().inMarkProperties = false;
                }
            }
            case "r" -> {
                if (!open.isEmpty()) {
                    open.peek().inRun = false;
                }
            }
            case "tc" -> frames.endCell();
            case "tbl" -> frames.endTable();
            default -> {
                // Nothing else ends anything here.
            }
        }
    }

    /// The paragraphs of a text box follow the paragraph that holds the box.
    private void close(Open paragraph) {
        if (!open.isEmpty()) {
            waiting.add(paragraph);
            return;
        }
        send(paragraph);
        waiting.forEach(this::send);
        waiting.clear();
    }

    private void send(Open paragraph) {
        var heading = Math.max(paragraph.outline, styles.heading(paragraph.style));
        if (heading > 0) {
            frames.paragraph(paragraph.words.take(), Paragraph.Style.HEADING, heading);
        } else if (paragraph.list || styles.list(paragraph.style)) {
            frames.paragraph(
                    paragraph.words.take(), Paragraph.Style.LIST_ITEM, paragraph.listLevel + 1);
        } else {
            frames.paragraph(paragraph.words.take(), Paragraph.Style.BODY, 0);
        }
    }

    private static int number(String written) {
        return written.matches("\\d{1,2}") ? Integer.parseInt(written) : 0;
    }
}
