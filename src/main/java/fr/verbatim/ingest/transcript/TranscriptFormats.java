package fr.verbatim.ingest.transcript;

import java.util.List;
import java.util.Optional;

/// The formats known; the first that recognises a file reads it.
public final class TranscriptFormats {

    public static final List<TranscriptFormat> ALL =
            List.of(
                    new Transcriber(),
                    new Elan(),
                    new Tei(),
                    new TextGrid(),
                    new Chat(),
                    new Sonal(),
                    new NoScribe(),
                    new OTranscribe(),
                    new Whisper(),
                    new WhisperRows(),
                    new NvivoRows(),
                    new AudacityLabels());

    private TranscriptFormats() {}

    /// Returns the format of a file that begins so.
    public static Optional<TranscriptFormat> of(Beginning beginning) {
        return ALL.stream().filter(format -> format.recognises(beginning)).findFirst();
    }

    /// Returns the format that documents know under a media type.
    public static Optional<TranscriptFormat> of(String mediaType) {
        return ALL.stream().filter(format -> format.mediaType().equals(mediaType)).findFirst();
    }
}
