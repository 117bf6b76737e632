package fr.verbatim.corpus;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// One turn of speech. Immutable.
///
/// @param span the whole turn, label and times included
/// @param speech what is said, from the first word to the last; inside `span`
/// @param speaker the label of the document's speaker; null when nobody is named
/// @param role what the speaker does, as it was recognised
/// @param startMs when it starts in the recording, in milliseconds; null when not known
/// @param endMs when it ends, in milliseconds; null when not known; may precede the start in a
///   faulty transcript
public record Turn(
        Span span,
        Span speech,
        @Nullable String speaker,
        Role role,
        @Nullable Long startMs,
        @Nullable Long endMs) {

    public Turn {
        if (!span.contains(speech)) {
            throw new IllegalArgumentException("speech " + speech + " is outside its turn " + span);
        }
    }
}
