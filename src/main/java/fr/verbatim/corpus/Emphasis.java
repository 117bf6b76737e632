package fr.verbatim.corpus;

import fr.verbatim.text.Span;

/// Words that the document's author set off. Immutable.
///
/// @param span where they stand
/// @param style how they are set off
public record Emphasis(Span span, Style style) {

    /// How words are set off.
    public enum Style {
        BOLD,
        ITALIC
    }
}
