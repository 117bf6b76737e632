package fr.verbatim.codebook;

/// The identity of a [Code]: a GUID, given once and kept for ever. Immutable.
public record CodeId(String value) {

    public CodeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
