package fr.verbatim;

import fr.verbatim.corpus.Role;

import org.jspecify.annotations.Nullable;

/// Somebody who speaks in a document, in numbers. Immutable.
///
/// @param document the document's name
/// @param label the name in the transcript, as corrected
/// @param role what the speaker does there
/// @param person the name of the case that the speaker is joined to, if any
/// @param turns turns of speech
/// @param words words said; labels, times and notes are none
public record SpeakerView(
        String document, String label, Role role, @Nullable String person, int turns, int words) {}
