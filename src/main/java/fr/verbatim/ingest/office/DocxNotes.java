package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Blanks;

import java.util.LinkedHashSet;

import javax.xml.stream.XMLStreamConstants;

/// What stands beside the body of a docx file: notes go to the end of the text, comments and
/// running headers are set aside and told word for word.
final class DocxNotes {

    private static final int MOST_HEADERS = 20;

    private DocxNotes() {}

    static void append(Archive archive, String part, DocxBody body, Assembly assembly) {
        var found = archive.xml(part);
        if (found.isEmpty()) {
            return;
        }
        try (var xml = found.get()) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event != XMLStreamConstants.START_ELEMENT
                        || !(xml.name().equals("footnote") || xml.name().equals("endnote"))) {
                    continue;
                }
                var element = xml.name();
                var number = xml.attribute("id", "");
                var isLine = xml.attribute("type") != null;
                var words = Frames.joined(body.readApart(xml, element));
                if (!isLine && !Blanks.isBlank(words.text())) {
                    assembly.note("note " + number, words);
                }
            }
        }
    }

    static void comments(Archive archive, String part, DocxBody body, Assembly assembly) {
        var found = archive.xml(part);
        if (found.isEmpty()) {
            return;
        }
        try (var xml = found.get()) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT && xml.name().equals("comment")) {
                    var author = xml.attribute("author", "?");
                    var words = Frames.joined(body.readApart(xml, "comment")).text();
                    if (!Blanks.isBlank(words)) {
                        assembly.removed("ingest.comment", author, words.strip());
                    }
                }
            }
        }
    }

    static void headers(Archive archive, String folder, DocxBody body, Assembly assembly) {
        var told = new LinkedHashSet<String>();
        for (var i = 1; i <= MOST_HEADERS; i++) {
            for (var kind : new String[] {"header", "footer"}) {
                archive.xml(folder + kind + i + ".xml")
                        .ifPresent(
                                xml -> {
                                    try (xml) {
                                        told.add(
                                                Frames.joined(body.readApart(xml, ""))
                                                        .text()
                                                        .strip());
                                    }
                                });
            }
        }
        told.stream()
                .filter(words -> !Blanks.isBlank(words))
                .forEach(words -> assembly.removed("ingest.running-text", words));
    }
}
