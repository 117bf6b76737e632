package fr.verbatim.ingest.reading;

import org.jspecify.annotations.Nullable;

/// What stands between two things that one known voice says one after the other, nobody else having
/// spoken. Formats that give times cut words where a voice rests; that alone begins no turn.
public enum Silence {
    /// Words go on.
    REST,
    /// The voice pauses: a paragraph begins, in the same turn.
    PAUSE,
    /// The talk stopped, or the recording: another turn begins.
    BREAK;

    private static final long LONGEST_REST_MS = 2_000;
    private static final long LONGEST_PAUSE_MS = 60_000;

    /// Returns what a silence is; where times are not known, words go on.
    ///
    /// @param endMs when the voice stopped, in milliseconds of the recording
    /// @param startMs when it was heard again
    public static Silence between(@Nullable Long endMs, @Nullable Long startMs) {
        if (endMs == null || startMs == null || startMs - endMs <= LONGEST_REST_MS) {
            return REST;
        }
        return startMs - endMs <= LONGEST_PAUSE_MS ? PAUSE : BREAK;
    }
}
