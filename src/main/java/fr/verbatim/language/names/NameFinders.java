package fr.verbatim.language.names;

import fr.verbatim.coding.Sex;

import org.jspecify.annotations.Nullable;

/// What finds names in the languages of a study. Thread-safe.
///
/// @param french for texts in French, or in a language that is not known
/// @param english for texts in English
public record NameFinders(NameFinder french, NameFinder english) {

    /// Returns what finds names in texts of a language.
    public NameFinder of(String language) {
        return language.equals("en") ? english : french;
    }

    /// Returns whether a word in small letters is an ordinary word in one of them.
    public boolean isOrdinary(String word) {
        return french.isOrdinary(word) || english.isOrdinary(word);
    }

    /// Returns the sex that a first name says; null when it says none or is not known.
    public @Nullable Sex sex(String firstName) {
        var sex = french.sex(firstName);
        return sex == null ? english.sex(firstName) : sex;
    }
}
