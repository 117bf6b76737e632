package fr.verbatim.language.annotation;

import fr.verbatim.language.Token;

import java.util.List;

/// Understands the words of a language. Thread-safe; it may take a second to make.
public interface Annotator {

    /// Returns how each word is understood, and where sentences end.
    ///
    /// @param text the text; what is not to be read has been replaced by spaces
    /// @param words its words, in order, with their places in `text`
    AnnotatedWords annotate(String text, List<Token> words);
}
