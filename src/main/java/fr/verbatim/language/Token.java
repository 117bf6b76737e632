package fr.verbatim.language;

import fr.verbatim.text.Span;

/// One word of a text. Immutable.
///
/// @param span where it stands, in UTF-16 code units of the text
/// @param form its exact form: its characters in NFC, with the apostrophe as `'` and the hyphen as
///   `-`
public record Token(Span span, String form) {

    /// Returns the same word at another place.
    ///
    /// @param distance how far away, in UTF-16 code units
    public Token moved(int distance) {
        return new Token(span.shift(distance), form);
    }

    /// Returns the form under which the word is compared when accents and case do not matter.
    public String folded() {
        return Fold.word(form);
    }
}
