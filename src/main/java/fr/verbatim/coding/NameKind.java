package fr.verbatim.coding;

/// What a name that people may have to hide is the name of.
public enum NameKind {
    PERSON,
    PLACE,
    ORGANISATION,
    PHONE,
    EMAIL,
    DATE,
    /// Any other mark of identity: a number, an address, a name whose kind nobody has told yet.
    OTHER
}
