package fr.verbatim.corpus;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// A correction of who speaks in a document: turns that carry one label are another speaker's. The
/// text itself stays. Immutable.
///
/// @param id the rule's identity
/// @param document the document it corrects
/// @param position its place among the document's rules, from 1: each sees what those before it did
/// @param label the label that the turns carry before it
/// @param speaker the label that they carry after it
/// @param reach where it holds, in the document's current text: the paragraphs that begin there;
///   null for the whole text
public record SpeakerRule(
        String id,
        DocumentId document,
        int position,
        String label,
        String speaker,
        @Nullable Span reach) {

    public SpeakerRule {
        if (speaker.isBlank() || speaker.equals(label)) {
            throw new IllegalArgumentException("a rule gives turns to another speaker");
        }
    }

    SpeakerRule withReach(Span reach) {
        return new SpeakerRule(id, document, position, label, speaker, reach);
    }
}
