package fr.verbatim.coding;

/// Who codes and writes memos, by the name used in the team. Immutable.
public record Coder(String value) {

    public Coder {
        value = value.strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException("a coder has a name");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
