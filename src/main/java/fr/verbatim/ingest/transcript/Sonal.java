package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

/// SonalPi's `.sonal`: HTML whose spans of class `lblseg` are the segments, with speakers and
/// times. Thread-safe.
final class Sonal implements TranscriptFormat {

    @Override
    public String name() {
        return "sonal";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "application/x-sonal+html";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        var text = beginning.text();
        return text.contains("id=\"loc-json\"")
                || text.contains("class=\"lblseg")
                || text.contains("<title>Fichier Whispurge</title>");
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        var body = new SonalBody(transcript);
        Html.pieces(decoded.text()).forEach(body::read);
        body.end();
        return transcript.build(decoded.encoding());
    }
}
