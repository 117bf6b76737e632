package fr.verbatim.coding;

/// The identity of a [Coding]: a GUID, given once and kept for ever. Immutable.
public record CodingId(String value) {

    public CodingId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
