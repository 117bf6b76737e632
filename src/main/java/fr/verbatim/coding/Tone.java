package fr.verbatim.coding;

/// How a speaker judges what an extract is about: *tonalité*.
public enum Tone {
    VALUED,
    DEPLORED,
    AMBIVALENT
}
