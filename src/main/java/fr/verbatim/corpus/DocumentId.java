package fr.verbatim.corpus;

/// The identity of a [Document]: a GUID, given once and kept for ever. Immutable.
public record DocumentId(String value) {

    public DocumentId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
