package fr.verbatim.language.english;

import java.util.Set;

/// Tells interjections, of which a tagger trained on written English knows few. Pure functions.
final class EnglishInterjections {

    private static final Set<String> ALWAYS =
            Set.of(
                    "um", "umm", "uh", "uhm", "er", "erm", "hm", "hmm", "mm", "mhm", "uh-huh", "oh",
                    "ah", "aha", "eh", "ha", "hey", "hi", "hello", "bye", "goodbye", "yeah", "yep",
                    "yes", "yup", "nah", "nope", "ok", "okay", "wow", "ouch", "oops", "gosh",
                    "please");

    private EnglishInterjections() {}

    /// Returns whether a word in lower case is never anything else.
    static boolean isAlways(String word) {
        return ALWAYS.contains(word);
    }
}
