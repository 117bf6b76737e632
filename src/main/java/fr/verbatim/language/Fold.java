package fr.verbatim.language;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Removes what does not matter when two words are compared: case, accents, ligatures, the shape of
/// the apostrophe.
///
/// Composed and decomposed letters give the same result. The wildcards `*` and `?` pass unchanged.
public final class Fold {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Fold() {}

    /// Returns `text` in lower case, without accents, `œ` as `oe`, `æ` as `ae`, `ß` as `ss`, every
    /// apostrophe as `'`, every hyphen as `-` and every middle dot as `·`.
    public static String fold(String text) {
        if (isPlain(text)) {
            return text.toLowerCase(Locale.ROOT);
        }
        var lower = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        var bare = MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        var folded = new StringBuilder(bare.length() + 2);
        for (int i = 0; i < bare.length(); i++) {
            append(folded, bare.charAt(i));
        }
        return folded.toString();
    }

    /// Returns the folded form of a word: [#fold], and the hyphen that joins a pronoun to its verb
    /// left out, so that `-ce` and `-t-il` are the words `ce` and `il`.
    public static String word(String form) {
        return unjoined(fold(form));
    }

    private static String unjoined(String form) {
        if (form.length() < 2 || form.charAt(0) != '-') {
            return form;
        }
        return form.substring(form.startsWith("-t-") && form.length() > 3 ? 3 : 1);
    }

    /// Returns the form of a word when its case does not matter, but its accents do; the hyphen
    /// that joins a pronoun is left out.
    public static String accented(String form) {
        return unjoined(straighten(form).toLowerCase(Locale.ROOT));
    }

    /// Returns the form of a word when its accents do not matter, but its case does; the hyphen
    /// that joins a pronoun is left out.
    public static String cased(String form) {
        var bare =
                MARKS.matcher(Normalizer.normalize(straighten(form), Normalizer.Form.NFD))
                        .replaceAll("")
                        .replace("œ", "oe")
                        .replace("Œ", "OE")
                        .replace("æ", "ae")
                        .replace("Æ", "AE");
        return unjoined(bare);
    }

    /// Returns `text` in NFC, with every apostrophe as `'` and every hyphen as `-`; accents and
    /// case stay.
    static String straighten(String text) {
        if (isStraight(text)) {
            return text;
        }
        var straight = new StringBuilder(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (int i = 0; i < straight.length(); i++) {
            var c = straight.charAt(i);
            if (Characters.isApostrophe(c)) {
                straight.setCharAt(i, '\'');
            } else if (Characters.isHyphen(c)) {
                straight.setCharAt(i, '-');
            }
        }
        return straight.toString();
    }

    /// Returns whether a text is surely as [#straighten] would leave it: no letter below U+0300 is
    /// ever composed with another.
    private static boolean isStraight(String text) {
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '\u0300'
                    || (c != '\'' && Characters.isApostrophe(c))
                    || (c != '-' && Characters.isHyphen(c))) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder folded, char c) {
        switch (c) {
            case 'œ' -> folded.append("oe");
            case 'æ' -> folded.append("ae");
            case 'ß' -> folded.append("ss");
            default -> {
                if (Characters.isApostrophe(c)) {
                    folded.append('\'');
                } else if (Characters.isHyphen(c)) {
                    folded.append('-');
                } else if (Characters.isMiddleDot(c)) {
                    folded.append('·');
                } else {
                    folded.append(c);
                }
            }
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7F) {
                return false;
            }
        }
        return true;
    }
}
