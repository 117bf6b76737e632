package fr.verbatim.ingest.office;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.xml.Xml;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/// Walks through the content of an odt file. Confined to one thread.
final class OdtBody {

    private static final int MOST_SPACES = 200;

    private final Assembly assembly;
    private final OdtStyles styles;
    private final Frames frames;
    private final Deque<Open> open = new ArrayDeque<>();
    private final List<String[]> notes = new ArrayList<>();
    private int listDepth;
    private int deletions;

    OdtBody(Assembly assembly, OdtStyles styles) {
        this.assembly = assembly;
        this.styles = styles;
        frames = new Frames(assembly);
    }

    /// A paragraph that has begun; a note's paragraphs stand inside one.
    ///
    /// @param looks bold and italic, one pair for each span that is open
    private record Open(Run.Builder words, int heading, boolean list, Deque<Look> looks) {}

    private record Look(boolean bold, boolean italic) {}

    void read(Xml xml) {
        readUntil(xml, "");
        notes.forEach(note -> assembly.note(note[0], Run.of(note[1])));
        if (deletions > 0) {
            assembly.removed("ingest.deletions", deletions);
        }
        if (xml.entities() > 0) {
            assembly.doubt("ingest.entities", xml.entities());
        }
    }

    private void readUntil(Xml xml, String element) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                        characters(xml.text());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (xml.name().equals(element)) {
                        return;
                    }
                    end(xml.name());
                }
                default -> {
                    // Comments of the XML itself are not the author's.
                }
            }
        }
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "p" -> begin(xml, 0);
            case "h" -> begin(xml, Math.max(1, number(xml.attribute("outline-level", "1"))));
            case "span" -> {
                if (!open.isEmpty()) {
                    open.peek()
                            .looks()
                            .push(look(xml.attribute("style-name"), open.peek().looks().peek()));
                }
            }
            case "s" ->
                    words(" ".repeat(Math.clamp(number(xml.attribute("c", "1")), 1, MOST_SPACES)));
            case "tab" -> words("\t");
            case "line-break" -> words("\n");
            case "list" -> listDepth++;
            case "table" -> frames.beginTable();
            case "table-row" -> frames.beginRow();
            case "table-cell" -> frames.beginCell();
            case "tracked-changes" -> trackedChanges(xml);
            case "note" -> note(xml);
            case "annotation" -> annotation(xml);
            case "forms",
                    "automatic-styles",
                    "font-face-decls",
                    "sequence-decls",
                    "variable-decls",
                    "covered-table-cell" ->
                    xml.skip();
            default -> {
                // Everything else only wraps words.
            }
        }
    }

    private void begin(Xml xml, int heading) {
        var looks = new ArrayDeque<Look>();
        looks.push(look(xml.attribute("style-name"), new Look(false, false)));
        open.push(new Open(new Run.Builder(), heading, listDepth > 0, looks));
    }

    private Look look(@org.jspecify.annotations.Nullable String style, Look around) {
        return new Look(styles.bold(style, around.bold()), styles.italic(style, around.italic()));
    }

    /// In odt every stretch of blanks in the XML counts as one space.
    private void characters(String written) {
        if (!open.isEmpty()) {
            words(written.replaceAll("[ \\t\\r\\n]+", " "));
        }
    }

    private void words(String words) {
        if (!open.isEmpty()) {
            var look = open.peek().looks().peek();
            open.peek().words().append(words, look.bold(), look.italic());
        }
    }

    private void end(String name) {
        switch (name) {
            case "p", "h" -> {
                if (!open.isEmpty()) {
                    close(open.pop());
                }
            }
            case "span" -> {
                if (!open.isEmpty() && open.peek().looks().size() > 1) {
                    open.peek().looks().pop();
                }
            }
            case "list" -> listDepth--;
            case "table-cell" -> frames.endCell();
            case "table" -> frames.endTable();
            default -> {
                // Nothing else ends anything here.
            }
        }
    }

    private void close(Open paragraph) {
        if (paragraph.heading() > 0) {
            frames.paragraph(
                    paragraph.words().take(), Paragraph.Style.HEADING, paragraph.heading());
        } else if (paragraph.list()) {
            frames.paragraph(
                    paragraph.words().take(), Paragraph.Style.LIST_ITEM, Math.max(1, listDepth));
        } else {
            frames.paragraph(paragraph.words().take(), Paragraph.Style.BODY, 0);
        }
    }

    private void trackedChanges(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("deletion")) {
                deletions++;
                xml.skip();
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.name().equals("tracked-changes")) {
                return;
            }
        }
    }

    private void note(Xml xml) {
        frames.hold();
        var number = "";
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("note-citation")) {
                number = xml.skip().strip();
            } else if (event == XMLStreamConstants.START_ELEMENT
                    && xml.name().equals("note-body")) {
                readUntil(xml, "note-body");
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("note")) {
                break;
            }
        }
        notes.add(new String[] {"note " + number, Frames.joined(frames.release()).text()});
    }

    private void annotation(Xml xml) {
        frames.hold();
        var author = "?";
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "creator" -> author = xml.skip().strip();
                    case "date", "date-string", "creator-initials" -> xml.skip();
                    default -> start(xml);
                }
            } else if (event == XMLStreamConstants.CHARACTERS) {
                // Only the paragraphs of the annotation are open here, not the one it stands in.
                annotationText(xml.text());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.name().equals("annotation")) {
                    break;
                }
                end(xml.name());
            }
        }
        var words = Frames.joined(frames.release()).text().strip();
        if (!words.isEmpty()) {
            assembly.removed("ingest.comment", author, words);
        }
    }

    private void annotationText(String text) {
        if (!text.isBlank()) {
            characters(text);
        }
    }

    private static int number(String written) {
        return written.matches("\\d{1,4}") ? Integer.parseInt(written) : 1;
    }
}
