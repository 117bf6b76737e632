package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.Arrays;
import java.util.Optional;

/// What stands before the colon in `fonction:gardien`.
public sealed interface Field {

    /// The fields that every study has.
    enum Known implements Field {
        CODE("code", "code"),
        /// A code without those below it.
        CODE_ALONE("code_seul", "code_only"),
        CODER("codeur", "coder"),
        /// What a memo is about.
        MEMO("mémo", "memo"),
        SITUATION("situation", "situation"),
        SPEAKER("locuteur", "speaker"),
        ROLE("rôle", "role"),
        DOCUMENT("document", "document"),
        KIND("genre", "kind"),
        /// How the words of a document came to be on paper.
        STATUS("statut", "words"),
        /// A part of a document, by its title.
        SECTION("section", "section"),
        /// A theme of an interview guide.
        THEME("thème", "theme"),
        /// A search that the study keeps, by its name.
        SAVED("recherche", "search");

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
                case CODE, CODE_ALONE, CODER, MEMO, SITUATION -> true;
                case SPEAKER, ROLE, DOCUMENT, KIND, STATUS, SECTION, THEME, SAVED -> false;
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
