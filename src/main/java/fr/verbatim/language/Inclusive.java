package fr.verbatim.language;

import java.util.Set;

/// Endings of inclusive writing that are set off by a full stop or by parentheses: `citoyen.ne.s`,
/// `gardien(ne)s`.
final class Inclusive {

    private static final Set<String> ENDINGS =
            Set.of(
                    "e", "es", "s", "x", "ne", "nes", "le", "les", "te", "tes", "se", "ses", "ve",
                    "ves", "he", "fe", "che", "rice", "rices", "trice", "trices", "euse", "euses",
                    "ere", "eres", "iere", "ieres", "esse", "esses", "ale", "ales", "aux", "elle",
                    "elles", "nt", "ent");

    private static final int LONGEST_ENDING = 8;

    private Inclusive() {}

    /// Returns the end of the ending that starts at the parenthesis at `open`, its closing one
    /// included; -1 if it is none.
    static int endOfParenthesis(String text, int open, int end) {
        var close = endOfLetters(text, open + 1, end);
        return close < end && text.charAt(close) == ')' && isEnding(text, open + 1, close)
                ? close + 1
                : -1;
    }

    /// Returns whether an ending follows the full stop at `dot`. A full stop without its space («
    /// fini.les ») is told from `professionnel.le` by the letter before it.
    static boolean followsDot(String text, int start, int dot, int end) {
        var close = endOfLetters(text, dot + 1, end);
        if (!isEnding(text, dot + 1, close) || dot == start) {
            return false;
        }
        if (close < end && Character.isDigit(text.charAt(close))) {
            return false;
        }
        var before = Character.toLowerCase(text.charAt(dot - 1));
        return switch (Fold.fold(text.substring(dot + 1, close))) {
            case "le", "les" -> before == 'l';
            case "te", "tes" -> before == 't' || before == 'u';
            case "se", "ses" -> before == 'x' || before == 's' || before == 'u';
            case "ne" -> before == 'n';
            case "elle", "elles" -> false;
            default -> true;
        };
    }

    private static int endOfLetters(String text, int from, int end) {
        var i = from;
        while (i < end && i - from <= LONGEST_ENDING && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isEnding(String text, int from, int to) {
        return to > from && ENDINGS.contains(Fold.fold(text.substring(from, to)));
    }
}
