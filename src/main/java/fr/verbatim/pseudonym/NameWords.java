package fr.verbatim.pseudonym;

import fr.verbatim.language.Fold;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;

/// A text as names are sought in it: its runs of letters and its runs of digits, folded. Pure
/// functions.
final class NameWords {

    /// What may part the words of one name.
    private static final String JOINING = " \u00A0\u202F\t\n-‐‑'’ʼ._@/";

    private static final int LONGEST_GAP = 3;

    private NameWords() {}

    /// A run of letters, or of digits.
    record Word(Span span, String folded) {}

    static List<Word> of(String text) {
        var words = new ArrayList<Word>();
        for (int start = 0; start < text.length(); ) {
            var first = text.codePointAt(start);
            var end = start + Character.charCount(first);
            if (isLetter(first) || Character.isDigit(first)) {
                var isLetter = isLetter(first);
                while (end < text.length() && goesOn(text.codePointAt(end), isLetter)) {
                    end += Character.charCount(text.codePointAt(end));
                }
                words.add(new Word(new Span(start, end), Fold.fold(text.substring(start, end))));
            }
            start = end;
        }
        return words;
    }

    private static boolean goesOn(int c, boolean isLetter) {
        return isLetter ? isLetter(c) : Character.isDigit(c);
    }

    /// Accents may stand apart from their letters.
    private static boolean isLetter(int c) {
        var type = Character.getType(c);
        return Character.isLetter(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /// Returns whether two words that follow each other may belong to one name.
    static boolean areJoined(String text, Word one, Word next) {
        var gap = text.substring(one.span().end(), next.span().start());
        return gap.length() <= LONGEST_GAP
                && gap.chars().allMatch(c -> JOINING.indexOf(c) >= 0)
                && gap.indexOf('\n') == gap.lastIndexOf('\n');
    }
}
