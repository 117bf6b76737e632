package fr.verbatim.search.index;

import fr.verbatim.corpus.Role;

import org.jspecify.annotations.Nullable;

/// What units of a document have in common that the same speaker says. Immutable.
///
/// @param speaker the label of who speaks; null outside turns and when nobody is named
/// @param role what the speaker does, as it was recognised in the text
/// @param isTurn whether they are turns
public record UnitVoice(@Nullable String speaker, Role role, boolean isTurn) {}
