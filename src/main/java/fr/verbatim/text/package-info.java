/// Spans of text and how they move: pure arithmetic, no document in sight.
///
/// Start with [Span]; [OffsetMap] leads from normalised text back to the original; [Realignment]
/// leads from one revision of a text to the next.
@NullMarked
package fr.verbatim.text;

import org.jspecify.annotations.NullMarked;
