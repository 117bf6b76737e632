package fr.verbatim.search.index;

import fr.verbatim.corpus.Role;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// What the index holds: the speech of a turn, else a paragraph, or the part of one, outside any
/// turn. Immutable.
///
/// @param ordinal its place among the units of its document, from 0
/// @param span where it stands; units do not overlap
/// @param voice who speaks, if anybody does
/// @param words how many words it has
public record Unit(int ordinal, Span span, UnitVoice voice, int words) {

    /// Returns the label of who speaks; null outside turns and when nobody is named.
    public @Nullable String speaker() {
        return voice.speaker();
    }

    /// Returns what the speaker does, as it was recognised in the text.
    public Role role() {
        return voice.role();
    }

    /// Returns whether it is a turn.
    public boolean isTurn() {
        return voice.isTurn();
    }
}
