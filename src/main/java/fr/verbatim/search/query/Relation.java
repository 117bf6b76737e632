package fr.verbatim.search.query;

/// How two passages can stand to each other.
public enum Relation {
    /// They share at least one character: *chevauche*.
    OVERLAP,
    /// The first lies inside the second: *dans*.
    WITHIN,
    /// They overlap, or at most so many words stand between them in the same document: *près_de*.
    NEAR
}
