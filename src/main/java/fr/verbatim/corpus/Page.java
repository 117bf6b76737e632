package fr.verbatim.corpus;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One page, slide or sheet of the original file. Immutable.
///
/// @param span the text that stands on it
/// @param number its number, from 1
/// @param margins its running headers and footers, set aside from the text, from top to bottom
public record Page(Span span, int number, List<String> margins) {

    /// @param margins null in what was stored before margins were kept
    public Page(Span span, int number, @Nullable List<String> margins) {
        this.span = span;
        this.number = number;
        this.margins = margins == null ? List.of() : List.copyOf(margins);
    }

    public Page(Span span, int number) {
        this(span, number, List.of());
    }
}
