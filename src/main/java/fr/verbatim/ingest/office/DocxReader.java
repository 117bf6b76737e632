package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import java.util.List;

import javax.xml.stream.XMLStreamConstants;

/// Reads docx files: body, tables, text boxes, notes at the end; deletions, hidden text and
/// comments are set aside and told. Thread-safe.
public final class DocxReader implements Reader {

    private static final String USUAL_PART = "word/document.xml";

    @Override
    public String name() {
        return "docx";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Reading read(Source source) {
        try (var archive = Archive.open(source)) {
            var part = mainPart(archive);
            var folder = part.substring(0, part.lastIndexOf('/') + 1);
            var assembly = new Assembly();
            var body = new DocxBody(assembly, DocxStyles.of(archive, folder + "styles.xml"));
            try (var xml =
                    archive.xml(part)
                            .orElseThrow(
                                    () ->
                                            new DocumentUnreadable(
                                                    "ingest.no-body", source.name()))) {
                body.read(xml);
            }
            for (var notes : List.of("footnotes.xml", "endnotes.xml")) {
                DocxNotes.append(archive, folder + notes, body, assembly);
            }
            DocxNotes.comments(archive, folder + "comments.xml", body, assembly);
            DocxNotes.headers(archive, folder, body, assembly);
            body.tell();
            return assembly.build(source.mediaType(), null);
        }
    }

    /// Returns the part that the archive's relations name as the document.
    private static String mainPart(Archive archive) {
        var relations = archive.xml("_rels/.rels");
        if (relations.isEmpty()) {
            return USUAL_PART;
        }
        try (var xml = relations.get()) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.attribute("Type", "").endsWith("/officeDocument")) {
                    var target = xml.attribute("Target", USUAL_PART);
                    return target.startsWith("/") ? target.substring(1) : target;
                }
            }
        }
        return USUAL_PART;
    }
}
