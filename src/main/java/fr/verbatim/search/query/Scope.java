package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.Arrays;
import java.util.Optional;

/// The stretches of a text by which passages are compared: distances are counted in them, or two
/// passages have to stand in the same one.
public enum Scope {
    WORD("mot", "word"),
    /// As punctuation shows them, inside a unit.
    SENTENCE("phrase", "sentence"),
    /// The speech of one turn; there is none in a text without turns.
    TURN("tour", "turn"),
    PARAGRAPH("paragraphe", "paragraph"),
    /// One passage of a situation.
    SITUATION("situation", "situation"),
    /// From one title to the next.
    SECTION("section", "section"),
    DOCUMENT("document", "document");

    private final String french;
    private final String english;

    Scope(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public String name(boolean inFrench) {
        return inFrench ? french : english;
    }

    /// Returns whether distances can be counted in them: they follow each other through a text.
    public boolean isCounted() {
        return compareTo(PARAGRAPH) <= 0;
    }

    /// Returns the stretch of that French or English name, in the plural or not.
    static Optional<Scope> named(String name) {
        var folded = Fold.fold(name);
        return Arrays.stream(values())
                .filter(
                        scope ->
                                folded.equals(scope.french)
                                        || folded.equals(scope.english)
                                        || folded.equals(scope.french + "s")
                                        || folded.equals(scope.english + "s"))
                .findFirst();
    }
}
