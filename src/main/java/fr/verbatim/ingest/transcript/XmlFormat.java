package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.xml.Xml;

/// What the formats that are XML have in common. Thread-safe.
abstract class XmlFormat implements TranscriptFormat {

    @Override
    public int version() {
        return 2;
    }

    @Override
    public final Reading read(Source source) {
        var text = XmlText.of(source);
        var transcript = new Transcript(source);
        text.tellDoubt(source, transcript.assembly());
        try (var xml = text.open(source)) {
            read(xml, transcript);
            if (xml.entities() > 0) {
                transcript.assembly().doubt("ingest.entities", xml.entities());
            }
        }
        return transcript.build(text.encoding());
    }

    /// Reads the whole of a file.
    abstract void read(Xml xml, Transcript transcript);
}
