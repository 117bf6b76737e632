package fr.verbatim.pseudonym;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;

import org.jspecify.annotations.Nullable;

/// A name as it is written in one place. Immutable.
///
/// @param written its words, without the article before it
/// @param isTitled whether a title precedes it
/// @param article the article before it, alone: `le`, `la`, `l'`, `les`; empty for none
record NameMention(
        String written, NameKind kind, @Nullable Sex sex, boolean isTitled, String article) {}
