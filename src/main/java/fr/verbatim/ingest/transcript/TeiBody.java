package fr.verbatim.ingest.transcript;

import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.xml.Xml;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;

import javax.xml.stream.XMLStreamConstants;

/// Reads the elements of a TEI file. Confined to one thread.
final class TeiBody {

    private final Transcript transcript;
    private final TeiHeader header;
    private final Speech speech = new Speech();
    private final Deque<Block> blocks = new ArrayDeque<>();
    private boolean inUtterance;
    private boolean titled;

    /// An element that says who speaks, and when; the inner one counts.
    private record Block(
            String element, @Nullable String speaker, @Nullable Long start, @Nullable Long end) {}

    TeiBody(Transcript transcript) {
        this.transcript = transcript;
        header = new TeiHeader(transcript);
    }

    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> begin(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.name());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (inUtterance) {
                        speech.words(xml.text());
                    }
                }
                default -> {
                    // Comments and the rest say nothing.
                }
            }
        }
    }

    private void begin(Xml xml) {
        switch (xml.name()) {
            case "teiHeader" -> header.read(xml);
            case "when" -> header.moment(xml);
            case "div" -> division(xml);
            case "head" -> heading(xml);
            case "annotatedU", "annotationGrp", "annotationBlock" -> block(xml);
            case "u" -> {
                block(xml);
                inUtterance = true;
            }
            case "spanGrp", "span", "interpGrp", "fs" -> xml.skip();
            case "incident", "vocal", "kinesic", "note", "gap", "pause" -> note(xml);
            case "timeline" -> header.timeline(xml);
            case "w" -> {
                if (inUtterance) {
                    speech.blank();
                }
            }
            default -> {
                // Their words count, the elements do not.
            }
        }
    }

    private void division(Xml xml) {
        var topic = header.topics().getOrDefault(id(xml, "subtype"), "");
        titled = !topic.isEmpty();
        transcript.begin(Section.Kind.QUESTION, topic);
    }

    private void heading(Xml xml) {
        var words = new ArrayList<String>();
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("head")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                xml.skip();
            } else if (event == XMLStreamConstants.CHARACTERS) {
                words.add(xml.text());
            }
        }
        var title = String.join("", words).strip();
        if (!title.isEmpty() && !titled) {
            transcript.begin(Section.Kind.HEADING, title);
        }
    }

    private void block(Xml xml) {
        var outer = blocks.peek();
        var who = xml.attribute("who", xml.attribute("wh", ""));
        blocks.push(
                new Block(
                        xml.name(),
                        who.isBlank()
                                ? outer == null ? null : outer.speaker
                                : header.speaker(who.strip()),
                        or(header.time(id(xml, "start")), outer == null ? null : outer.start),
                        or(header.time(id(xml, "end")), outer == null ? null : outer.end)));
    }

    private static @Nullable Long or(@Nullable Long time, @Nullable Long otherwise) {
        return time == null ? otherwise : time;
    }

    /// Writes what is heard and not said by its description, else by the name of its element.
    private void note(Xml xml) {
        var element = xml.name();
        var type =
                element.equals("pause") ? "" : xml.attribute("type", xml.attribute("reason", ""));
        var words = xml.skip().strip();
        if (inUtterance) {
            speech.note(!words.isEmpty() ? words : !type.isBlank() ? type : element);
        } else if (!words.isEmpty()) {
            transcript.assembly().removed("ingest.aside", words.replaceAll("\\s+", " "));
        }
    }

    private void end(String element) {
        if (element.equals("u")) {
            inUtterance = false;
            var block = blocks.peekFirst();
            transcript.say(
                    block == null
                            ? speech.take(null, null, null)
                            : speech.take(block.speaker, block.start, block.end));
        }
        if (!blocks.isEmpty() && blocks.getFirst().element.equals(element)) {
            blocks.pop();
        } else if (element.equals("div")) {
            transcript.end();
        }
    }

    /// Returns the identifier that an attribute refers to.
    static String id(Xml xml, String attribute) {
        var reference = xml.attribute(attribute, "").strip();
        return reference.startsWith("#") ? reference.substring(1) : reference;
    }
}
