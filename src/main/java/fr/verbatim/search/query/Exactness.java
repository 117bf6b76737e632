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

    /// Returns what that sign, such as `=^`, asks for; its `=` may be left out where one precedes.
    static Exactness of(String sign) {
        return sign.isEmpty()
                ? FOLDED
                : switch (sign.charAt(sign.length() - 1)) {
                    case '=' -> EXACT;
                    case '^' -> CASE;
                    default -> ACCENTS;
                };
    }
}
