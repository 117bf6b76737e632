package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.Arrays;
import java.util.Optional;

/// What stands before the colon in `fonction:gardien`.
public sealed interface Field {

    /// The fields that every study has.
    enum Known implements Field {
        CODE("code", "code"),
        CODER("codeur", "coder"),
        SITUATION("situation", "situation"),
        SPEAKER("locuteur", "speaker"),
        ROLE("rôle", "role"),
        DOCUMENT("document", "document"),
        KIND("genre", "kind");

        private final String french;
        private final String english;

        Known(String french, String english) {
            this.french = french;
            this.english = english;
        }

        /// Returns the field of that French or English name; accents and case do not matter.
        public static Optional<Known> named(String name) {
            var folded = Fold.fold(name);
            return Arrays.stream(values())
                    .filter(
                            field ->
                                    Fold.fold(field.french).equals(folded)
                                            || field.english.equals(folded))
                    .findFirst();
        }

        public String french() {
            return french;
        }

        public String english() {
            return english;
        }

        /// Returns whether the field speaks of passages that people marked, rather than of who
        /// speaks where.
        public boolean isOfPassages() {
            return switch (this) {
                case CODE, CODER, SITUATION -> true;
                case SPEAKER, ROLE, DOCUMENT, KIND -> false;
            };
        }
    }

    /// A variable of documents or cases. Immutable.
    ///
    /// @param name its name; accents and case do not matter
    record Variable(String name) implements Field {

        public Variable {
            if (name.isBlank() || name.indexOf('"') >= 0 || name.indexOf('\\') >= 0) {
                throw new IllegalArgumentException("not the name of a variable: " + name);
            }
        }
    }
}
