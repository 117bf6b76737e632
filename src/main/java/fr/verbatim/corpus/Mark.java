package fr.verbatim.corpus;

import fr.verbatim.text.Span;

/// Characters that stand in the text and are not words that anyone said: never counted, never
/// found. Immutable.
///
/// @param span where they stand
/// @param kind what they are
public record Mark(Span span, Kind kind) {

    /// What such characters are.
    public enum Kind {
        /// A speaker's name before a turn, or the sort of a note before it.
        LABEL,
        /// A time of the recording, or of the day observed.
        TIMECODE,
        /// A transcriber's note such as `[rires]`.
        NOTE
    }
}
