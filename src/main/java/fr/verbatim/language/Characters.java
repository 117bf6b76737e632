package fr.verbatim.language;

/// The characters that words are made of, beyond letters and digits.
final class Characters {

    private static final int VARIATION_SELECTOR = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    private Characters() {}

    static boolean isApostrophe(int c) {
        return c == '\'' || c == '’' || c == 'ʼ';
    }

    /// The hyphen, and the two that Unicode adds; dashes are none.
    static boolean isHyphen(int c) {
        return c == '-' || c == '‐' || c == '‑';
    }

    /// The middle dot of inclusive writing, and what people type for it.
    static boolean isMiddleDot(int c) {
        return c == '·' || c == '•' || c == '‧' || c == '⋅' || c == '∙';
    }

    /// A letter or a digit: what a word may start with. For Unicode, U+02BC is a letter; here it is
    /// an apostrophe.
    static boolean isLetterOrDigit(int c) {
        return Character.isDigit(c) || (Character.isLetter(c) && c != 'ʼ');
    }

    /// An accent that stands after its letter, or a raised number as in `m²`.
    static boolean isContinuation(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.OTHER_NUMBER ->
                    c != VARIATION_SELECTOR && c != KEYCAP;
            default -> false;
        };
    }

    /// Whether a digit at `index` is the base of an emoji such as 1️⃣.
    static boolean startsKeycap(String text, int index, int end) {
        return index + 1 < end
                && (text.charAt(index + 1) == VARIATION_SELECTOR
                        || text.charAt(index + 1) == KEYCAP);
    }
}
