package fr.verbatim.coding;

/// How the words of an extract speak: *registre*.
public enum Register {
    /// About things in general.
    GENERAL,
    /// About a situation that somebody tells.
    TOLD,
    /// About a situation that the researcher observed.
    OBSERVED
}
