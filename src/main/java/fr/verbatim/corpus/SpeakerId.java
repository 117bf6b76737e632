package fr.verbatim.corpus;

/// The identity of a [Speaker]: a GUID, given once and kept for ever. Immutable.
public record SpeakerId(String value) {

    public SpeakerId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
