package fr.verbatim.corpus;

/// How the words of a document came to be on paper. Printed in every reference.
public enum WordStatus {
    /// Recorded and transcribed.
    RECORDED,
    /// Noted on the spot.
    NOTED,
    /// Rebuilt from memory.
    REBUILT,
    /// Written as such by their authors.
    WRITTEN,
    /// Contributed together, without a single author.
    COLLECTIVE,
    /// Somebody's words as told by somebody else.
    REPORTED
}
