package fr.verbatim.ingest.office;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reader;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import javax.xml.stream.XMLStreamConstants;

/// Reads odt files: headings, lists, tables, notes at the end; deletions and comments are set aside
/// and told. Thread-safe.
public final class OdtReader implements Reader {

    private static final String CONTENT = "content.xml";

    @Override
    public String name() {
        return "odt";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Reading read(Source source) {
        try (var archive = Archive.open(source)) {
            if (isEncrypted(archive)) {
                throw new DocumentUnreadable("ingest.odt-encrypted", source.name());
            }
            var styles = new OdtStyles();
            styles.read(archive, "styles.xml");
            styles.read(archive, CONTENT);
            var assembly = new Assembly();
            try (var xml =
                    archive.xml(CONTENT)
                            .orElseThrow(
                                    () ->
                                            new DocumentUnreadable(
                                                    "ingest.no-body", source.name()))) {
                new OdtBody(assembly, styles).read(xml);
            }
            return assembly.build(source.mediaType(), null);
        }
    }

    private static boolean isEncrypted(Archive archive) {
        var manifest = archive.xml("META-INF/manifest.xml");
        if (manifest.isEmpty()) {
            return false;
        }
        try (var xml = manifest.get()) {
            for (var event = xml.next(); event >= 0; event = xml.next()) {
                if (event == XMLStreamConstants.START_ELEMENT
                        && xml.name().equals("encryption-data")) {
                    return true;
                }
            }
        }
        return false;
    }
}
