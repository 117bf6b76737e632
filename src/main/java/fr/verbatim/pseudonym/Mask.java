package fr.verbatim.pseudonym;

import fr.verbatim.text.Span;

/// A stretch of a text that is read otherwise. Immutable.
///
/// @param span its place, in UTF-16 code units of the text
/// @param replacement what stands there instead
/// @param name the name that is hidden, as it was decided about
public record Mask(Span span, String replacement, String name) {}
