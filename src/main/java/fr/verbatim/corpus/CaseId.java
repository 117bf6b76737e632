package fr.verbatim.corpus;

/// The identity of a [Case]: a GUID, given once and kept for ever. Immutable.
public record CaseId(String value) {

    public CaseId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
