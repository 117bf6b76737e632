package fr.verbatim.coding;

/// The identity of a [Situation]: a GUID, given once and kept for ever. Immutable.
public record SituationId(String value) {

    public SituationId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
