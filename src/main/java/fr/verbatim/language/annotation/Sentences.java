package fr.verbatim.language.annotation;

import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a stretch of text into sentences: its words, and the punctuation between them. Pure
/// functions.
///
/// A sentence ends at `.`, `?`, `!` or `…`, with the quotation mark or parenthesis that closes it,
/// unless the text goes on in lower case or the full stop belongs to an abbreviation; and at an
/// empty line. What has no punctuation is handed over in parts.
public final class Sentences {

    /// A text without punctuation is handed over by so many words, or taggers would need more and
    /// more memory.
    private static final int LONGEST = 200;

    private static final String ENDING = ".?!…";

    private static final String CLOSING = "»”\")]’'";

    private Sentences() {}

    /// A word, or what stands between two words.
    ///
    /// @param form the word's form, or the sign
    /// @param word the number of the word; -1 for a sign
    public record Piece(String form, int word) {

        public boolean isWord() {
            return word >= 0;
        }
    }

    /// A sentence, or a part of one that is too long.
    ///
    /// @param pieces its words and signs, in order
    /// @param isEnd whether the sentence ends there
    public record Sentence(List<Piece> pieces, boolean isEnd) {

        public Sentence {
            pieces = List.copyOf(pieces);
        }
    }

    /// Returns where the sentences of a stretch of text stand, each without the spaces around it,
    /// in order: as an annotator would cut them.
    public static List<Span> in(String text, Span stretch) {
        var words =
                new Tokeniser()
                        .tokens(stretch.in(text)).stream()
                                .map(word -> word.moved(stretch.start()))
                                .toList();
        return in(text, text, stretch, words);
    }

    /// Returns the same of a stretch whose words are known.
    ///
    /// @param readable the text with spaces in the place of what nobody says, such as notes
    /// @param words the words of the stretch, in order, with their places in the text
    public static List<Span> in(String text, String readable, Span stretch, List<Token> words) {
        var own = words.stream().map(word -> word.moved(-stretch.start())).toList();
        var ends = new ArrayList<Integer>();
        var count = 0;
        for (var sentence : of(stretch.in(readable), own, Abbreviations.ALL)) {
            count += (int) sentence.pieces().stream().filter(Piece::isWord).count();
            if (sentence.isEnd()) {
                ends.add(count);
            }
        }
        return spans(text, readable, stretch, words.stream().map(Token::span).toList(), ends);
    }

    /// Returns where sentences stand of which it is known how many words they have: from the signs
    /// that open the first word to those that close the last.
    ///
    /// @param readable the text with spaces in the place of what nobody says
    /// @param words where the words of the stretch stand in the text, in order
    /// @param ends for each sentence the number of words up to its end, in order
    public static List<Span> spans(
            String text, String readable, Span stretch, List<Span> words, List<Integer> ends) {
        var spans = new ArrayList<Span>();
        var start = stretch.start();
        for (int end : ends) {
            if (end > 0 && end < words.size()) {
                var cut = cut(readable, words.get(end - 1).end(), words.get(end).start());
                addTrimmed(text, start, cut, spans);
                start = cut;
            }
        }
        addTrimmed(text, start, stretch.end(), spans);
        return spans;
    }

    /// Returns where, between two words, one sentence ends: after the last sign that ends or closes
    /// it, else at the line's end, else before the next word.
    private static int cut(String text, int from, int to) {
        for (int i = to; i > from; i--) {
            if ((ENDING + CLOSING).indexOf(text.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        var line = text.indexOf('\n', from);
        return line >= 0 && line < to ? line : to;
    }

    private static void addTrimmed(String text, int from, int to, List<Span> spans) {
        var start = from;
        var end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            spans.add(new Span(start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /// Returns the sentences of a text, the last of which ends with it.
    ///
    /// @param words its words, in order, with their places in `text`
    /// @param abbreviations words, in lower case, whose full stop ends no sentence
    public static List<Sentence> of(String text, List<Token> words, Set<String> abbreviations) {
        var sentences = new ArrayList<Sentence>();
        var pieces = new ArrayList<Piece>();
        var from = 0;
        for (int i = 0; i <= words.size(); i++) {
            var to = i < words.size() ? words.get(i).span().start() : text.length();
            var signs = signs(text, from, to);
            pieces.addAll(signs);
            var before = i == 0 ? "" : words.get(i - 1).form();
            var after = i == words.size() ? "" : words.get(i).form();
            if (ends(text, from, to, signs, before, after, abbreviations) && hasWord(pieces)) {
                sentences.add(cut(pieces, signs));
            } else if (pieces.size() >= LONGEST && i < words.size()) {
                sentences.add(new Sentence(pieces, false));
                pieces.clear();
            }
            if (i < words.size()) {
                pieces.add(new Piece(words.get(i).form(), i));
                from = words.get(i).span().end();
            }
        }
        if (hasWord(pieces)) {
            sentences.add(new Sentence(pieces, true));
        } else if (!sentences.isEmpty() && !sentences.getLast().isEnd()) {
            sentences.set(sentences.size() - 1, new Sentence(sentences.getLast().pieces(), true));
        }
        return sentences;
    }

    private static boolean hasWord(List<Piece> pieces) {
        return pieces.stream().anyMatch(Piece::isWord);
    }

    /// Takes a sentence out of `pieces`; signs that open the next one stay there.
    private static Sentence cut(List<Piece> pieces, List<Piece> signs) {
        var opening = 0;
        while (opening < signs.size()
                && !"?!...".contains(signs.get(signs.size() - 1 - opening).form())
                && !CLOSING.contains(signs.get(signs.size() - 1 - opening).form())) {
            opening++;
        }
        var end = pieces.size() - (opening == signs.size() ? 0 : opening);
        var sentence = new Sentence(pieces.subList(0, end), true);
        pieces.subList(0, end).clear();
        return sentence;
    }

    private static boolean ends(
            String text,
            int from,
            int to,
            List<Piece> signs,
            String before,
            String after,
            Set<String> abbreviations) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        if (isEmptyLine(text, from, to)) {
            return true;
        }
        var isStrong = false;
        for (int i = 0; i < signs.size(); i++) {
            var sign = signs.get(i).form();
            var isAbbreviation =
                    i == 0 && sign.equals(".") && isAbbreviation(before, abbreviations);
            isStrong |= "?!...".contains(sign) && !isAbbreviation;
        }
        return isStrong && !Character.isLowerCase(after.codePointAt(0));
    }

    private static boolean isAbbreviation(String word, Set<String> abbreviations) {
        return (word.length() == 1 && Character.isUpperCase(word.charAt(0)))
                || abbreviations.contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isEmptyLine(String text, int from, int to) {
        var lines = 0;
        for (int i = from; i < to; i++) {
            lines += text.charAt(i) == '\n' ? 1 : 0;
        }
        return lines > 1;
    }

    /// Returns what stands between two words: runs of full stops as one sign, others one by one.
    private static List<Piece> signs(String text, int from, int to) {
        var signs = new ArrayList<Piece>();
        for (int i = from; i < to; ) {
            var c = text.codePointAt(i);
            var length = Character.charCount(c);
            if (c == '…' || (c == '.' && i + 1 < to && text.charAt(i + 1) == '.')) {
                while (i + length < to && ".…".indexOf(text.charAt(i + length)) >= 0) {
                    length++;
                }
                signs.add(new Piece("...", -1));
            } else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                signs.add(new Piece(sign(c), -1));
            }
            i += length;
        }
        return signs;
    }

    private static String sign(int c) {
        return switch (c) {
            case '’', 'ʼ', '‘' -> "'";
            case '–', '—' -> "-";
            case '“', '”' -> "\"";
            default -> Character.isISOControl(c) ? "." : Character.toString(c);
        };
    }
}
