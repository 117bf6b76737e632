package fr.verbatim.corpus;

import fr.verbatim.text.Span;

/// One page, slide or sheet of the original file. Immutable.
///
/// @param span the text that stands on it
/// @param number its number, from 1
public record Page(Span span, int number) {}
