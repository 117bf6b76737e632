package fr.verbatim.language.names;

import fr.verbatim.coding.Sex;
import fr.verbatim.language.Token;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Finds names in texts of one language. Thread-safe; it may take seconds to make.
public interface NameFinder {

    /// Returns what seems to be a name, in order, none overlapping another. It finds more than
    /// there is rather than less.
    ///
    /// @param text the text; what is not to be read has been replaced by spaces
    /// @param words its words, in order, with their places in `text`
    List<FoundName> find(String text, List<Token> words);

    /// Returns whether a word in small letters is an ordinary word, as `rose` and `pierre` are.
    boolean isOrdinary(String word);

    /// Returns the sex that a first name says; null when it says none or is not known.
    @Nullable Sex sex(String firstName);
}
