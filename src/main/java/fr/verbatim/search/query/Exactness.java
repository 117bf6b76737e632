package fr.verbatim.search.query;

/// What of a written word counts when it is compared, beside its letters.
public enum Exactness {
    /// Neither accents nor case.
    FOLDED(""),
    /// Accents, whatever the case: `='élevé`.
    ACCENTS("='"),
    /// Case, whatever the accents: `=^Le`.
    CASE("=^"),
    /// Both: `=Le`.
    EXACT("=");

    /// The signs that stand between `=` and a word; an accent, or what looks like one, asks for
    /// accents.
    static final String SIGNS = "^'’´`";

    private final String sign;

    Exactness(String sign) {
        this.sign = sign;
    }

    /// Returns what is written before the word.
    String sign() {
        return sign;
    }

    /// Returns what that sign, such as `=^`, asks for.
    static Exactness of(String sign) {
        return switch (sign.length()) {
            case 0 -> FOLDED;
            case 1 -> EXACT;
            default -> sign.charAt(1) == '^' ? CASE : ACCENTS;
        };
    }
}
