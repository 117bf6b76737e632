package fr.verbatim.language;

import java.util.Set;

/// The French words that lose their last vowel before another word: each is a word of its own,
/// apostrophe included.
final class Elision {

    private static final Set<String> ELIDED =
            Set.of(
                    "l", "d", "j", "m", "t", "s", "n", "c", "y", "z", "qu", "jusqu", "lorsqu",
                    "puisqu", "quoiqu", "presqu", "parcequ");
    private static final int LONGEST_ELIDED = 7;

    /// After a hyphen, in `va-t'en`, `donne-m'en` and the careless `est-ce-qu'il`; never in
    /// `main-d'œuvre`.
    private static final Set<String> ELIDED_AFTER_HYPHEN = Set.of("m", "t", "qu");

    private static final Set<String> WHOLE =
            Set.of(
                    "presqu'ile",
                    "presqu'iles",
                    "c'est-a-dire",
                    "m'sieur",
                    "m'sieurs",
                    "m'dame",
                    "m'dames");

    /// No word that stays whole is longer, accents written apart included.
    static final int LONGEST_WHOLE = 16;

    private Elision() {}

    /// Returns whether the letters from `start` to `end` are an elided word.
    static boolean isElided(String text, int start, int end) {
        return end - start <= LONGEST_ELIDED
                && ELIDED.contains(Fold.fold(text.substring(start, end)));
    }

    /// Returns whether the letters from `start` to `end`, after a hyphen, are an elided word.
    static boolean isElidedAfterHyphen(String text, int start, int end) {
        return end - start <= 2
                && ELIDED_AFTER_HYPHEN.contains(Fold.fold(text.substring(start, end)));
    }

    static boolean isWhole(String word) {
        return word.length() <= LONGEST_WHOLE && WHOLE.contains(Fold.fold(word));
    }
}
