package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.reading.Reader;

/// A format of transcripts that is told by its content. Thread-safe.
public interface TranscriptFormat extends Reader {

    /// Returns the media type under which documents of this format are known.
    String mediaType();

    /// Returns whether a file is of this format.
    boolean recognises(Beginning beginning);
}
