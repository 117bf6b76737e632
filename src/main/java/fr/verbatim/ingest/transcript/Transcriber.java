package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.xml.Xml;

/// Transcriber's `.trs`. Thread-safe.
final class Transcriber extends XmlFormat {

    @Override
    public String name() {
        return "transcriber";
    }

    @Override
    public String mediaType() {
        return "application/x-transcriber+xml";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.text().contains("<!DOCTYPE Trans")
                || beginning.text().contains("<Trans ")
                || beginning.text().contains("<Trans>");
    }

    @Override
    void read(Xml xml, Transcript transcript) {
        new TranscriberBody(transcript).read(xml);
    }
}
