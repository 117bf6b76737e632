package fr.verbatim.language.names;

import fr.verbatim.coding.NameKind;
import fr.verbatim.coding.Sex;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// A stretch of text that seems to be a name. Immutable.
///
/// @param span its place, in UTF-16 code units, without the title or the article before it
/// @param kind what it seems to be the name of
/// @param sex the sex that its title or its first name says
/// @param isTitled whether a title precedes it, as in `Mme Lebrun`
public record FoundName(Span span, NameKind kind, @Nullable Sex sex, boolean isTitled) {}
