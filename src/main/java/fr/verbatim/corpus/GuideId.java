package fr.verbatim.corpus;

/// The identity of an [InterviewGuide]: a GUID, given once and kept for ever. Immutable.
public record GuideId(String value) {

    public GuideId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
