package fr.verbatim.search.index;

import fr.verbatim.corpus.Role;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// What the index holds: the speech of a turn, else a paragraph, or the part of one, outside any
/// turn. Immutable.
///
/// @param ordinal its place among the units of its document, from 0
/// @param span where it stands; units do not overlap
/// @param speaker the label of who speaks; null outside turns and when nobody is named
/// @param role what the speaker does, as it was recognised in the text
/// @param isTurn whether it is a turn
/// @param words how many words it has
public record Unit(
        int ordinal, Span span, @Nullable String speaker, Role role, boolean isTurn, int words) {}
