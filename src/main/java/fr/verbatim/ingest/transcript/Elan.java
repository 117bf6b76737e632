package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.xml.Xml;

/// ELAN's `.eaf`. Thread-safe.
final class Elan extends XmlFormat {

    @Override
    public String name() {
        return "elan";
    }

    @Override
    public String mediaType() {
        return "application/x-elan+xml";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return beginning.text().contains("<ANNOTATION_DOCUMENT");
    }

    @Override
    void read(Xml xml, Transcript transcript) {
        var body = new ElanBody(transcript);
        body.read(xml);
        Tiers.say(body.tiers(), transcript);
    }
}
