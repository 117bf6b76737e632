package fr.verbatim.coding;

/// The sex that a first name says, so that its pseudonym says the same.
public enum Sex {
    FEMALE,
    MALE
}
