package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.Run;
import fr.verbatim.ingest.xml.Xml;

import java.util.Optional;

import javax.xml.stream.XMLStreamConstants;

/// Collects what a speaker noted under a slide. Confined to one part.
final class SlideNotes {

    private final StringBuilder words = new StringBuilder();
    private boolean inBody;

    void read(Xml xml) {
        for (var event = xml.next(); event >= 0; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.name()) {
                    case "Fallback" -> xml.skip();
                    case "sp" -> inBody = false;
                    case "ph" -> inBody = xml.attribute("type", "").equals("body");
                    case "br" -> words.append(' ');
                    case "t" -> words.append(inBody ? xml.skip() : "");
                    default -> {
                        // Other elements only wrap words.
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && xml.name().equals("p")) {
                words.append(' ');
            }
        }
    }

    /// Returns the notes in one paragraph; nothing when there are none.
    Optional<Run> run() {
        var text = words.toString().replaceAll("\\h+", " ").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Run.of(text));
    }
}
