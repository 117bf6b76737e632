package fr.verbatim.search.query;

/// How two passages can stand to each other.
public enum Relation {
    /// They share at least one character: *chevauche*.
    OVERLAP("chevauche", "overlap"),
    /// The first lies inside the second: *dans*.
    WITHIN("dans", "within"),
    /// The first lies inside none: *hors_de*.
    NOT_WITHIN("hors_de", "not_within"),
    /// They overlap, or stand at most so far from each other in the same document: *près_de*.
    NEAR("près_de", "near"),
    /// The second starts where the first ends or later, at most so far: *suivi_de*.
    FOLLOWED_BY("suivi_de", "followed_by"),
    /// The second ends where the first starts or before, at most so far: *précédé_de*.
    PRECEDED_BY("précédé_de", "preceded_by"),
    /// Both touch the same stretch: *même_phrase*, *même_tour*.
    SAME("même_", "same_");

    private final String french;
    private final String english;

    Relation(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public boolean hasDistance() {
        return this == NEAR || this == FOLLOWED_BY || this == PRECEDED_BY;
    }

    String name(boolean inFrench) {
        return inFrench ? french : english;
    }
}
