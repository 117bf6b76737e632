package fr.verbatim;

import org.jspecify.annotations.Nullable;

/// What two coders did at one place of a document, side by side. Immutable.
///
/// @param relation how the two compare
/// @param first the extract of the first coder; null when only the other coded there
/// @param second the extract of the second coder; null when only the first coded there
/// @param shared how much of their characters is in both, from 0 to 1: the characters of both over
///   those of either (Jaccard); 0 when there is only one
public record CodedPair(
        Relation relation, @Nullable Extract first, @Nullable Extract second, double shared) {

    /// How two coders compare at one place.
    public enum Relation {
        /// Both gave the same code to passages that overlap.
        SAME_CODE,
        /// Each gave a code that the other did not, to passages that overlap.
        OTHER_CODE,
        /// Only the first coder gave that code there.
        ONLY_FIRST,
        /// Only the second coder did.
        ONLY_SECOND
    }
}
