package fr.verbatim.coding;

/// The identity of a [Memo]: a GUID, given once and kept for ever. Immutable.
public record MemoId(String value) {

    public MemoId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an identity is not blank");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
