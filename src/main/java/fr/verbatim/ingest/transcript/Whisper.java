package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.regex.Pattern;

/// The JSON of Whisper, WhisperX and whisper.cpp. Thread-safe.
final class Whisper implements TranscriptFormat {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?s)\\s*\\{.*\"(?:segments|word_segments|transcription)\"\\s*:\\s*\\[.*");

    /// Whisper writes the whole text before the segments: they may stand far down.
    private static final Pattern WHOLE_TEXT =
            Pattern.compile("(?s)\\s*\\{\\s*\"text\"\\s*:\\s*\"[^<].*");

    static final JsonMapper MAPPER =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

    @Override
    public String name() {
        return "whisper";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String mediaType() {
        return "application/x-whisper+json";
    }

    @Override
    public boolean recognises(Beginning beginning) {
        return BEGINNING.matcher(beginning.text()).matches()
                || WHOLE_TEXT.matcher(beginning.text()).matches();
    }

    @Override
    public Reading read(Source source) {
        var decoded = PlainText.of(source);
        var transcript = new Transcript(source);
        transcript.doubtEncoding(decoded);
        var tree = tree(source, decoded.text());
        new WhisperBody(transcript, tree).read();
        return transcript.build(decoded.encoding());
    }

    static JsonNode tree(Source source, String text) {
        try {
            return MAPPER.readTree(text.replace("\uFEFF", ""));
        } catch (StreamConstraintsException e) {
            throw DocumentUnreadable.damaged(source.name(), e).as("ingest.too-deep", source.name());
        } catch (JacksonException e) {
            throw DocumentUnreadable.damaged(source.name(), e);
        }
    }
}
