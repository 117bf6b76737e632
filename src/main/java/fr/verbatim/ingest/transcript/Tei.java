package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.xml.Xml;

import java.util.regex.Pattern;

/// Corpora of speech in TEI, of the three generations: `annotatedU/@wh`, `annotationGrp/@wh`,
/// `annotationBlock/@who`, and plain `u/@who`. Thread-safe.
final class Tei extends XmlFormat {

    private static final Pattern SPEECH =
            Pattern.compile(
                    "<(?:annotatedU|annotationGrp|annotationBlock|u|timeline|recordingStmt"
                            + "|recording|when|settingDesc|particDesc|listPerson)[\\s>/]");

    @Override
    public String name() {
        return "tei";
    }

    @Override
    public String mediaType() {
        return "application/tei+xml";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        var text = beginning.text();
        return (text.contains("<TEI") || text.contains("<teiCorpus"))
                && SPEECH.matcher(text).find();
    }

    @Override
    void read(Xml xml, Transcript transcript) {
        new TeiBody(transcript).read(xml);
    }
}
