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

    /// Returns the same turn, spoken by somebody else; its role stays as it was recognised.
    Turn withSpeaker(String speaker) {
        return new Turn(span, speech, speaker, role, startMs, endMs);
    }

    /// Returns what stands of this turn in a part of its span; the times stay with its ends.
    Turn part(Span part, String text) {
        if (part.equals(span)) {
            return this;
        }
        var said = speech.intersection(part).orElse(new Span(part.end(), part.end()));
        var start = said.start();
        var end = said.end();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return new Turn(
                part,
                new Span(start, end),
                speaker,
                role,
                part.start() == span.start() ? startMs : null,
                part.end() == span.end() ? endMs : null);
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }
}
