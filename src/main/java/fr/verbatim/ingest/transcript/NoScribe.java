package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

/// noScribe's HTML: an anchor a segment, `ts_1250_3000_S00`, gives its times and its voice.
/// Thread-safe.
final class NoScribe implements TranscriptFormat {

    @Override
    public String name() {
        return "noscribe";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "application/x-noscribe+html";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        var text = beginning.text();
        return text.contains("name=\"ts_")
                || (text.contains("audio_source") && text.contains("WordSection1"));
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        var fragments = new NoScribeFragments();
        Html.pieces(decoded.text()).forEach(fragments::read);
        fragments.say(transcript);
        return transcript.build(decoded.encoding());
    }
}
