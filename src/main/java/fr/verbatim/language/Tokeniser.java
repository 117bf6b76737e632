package fr.verbatim.language;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Mark;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Finds the words of a text. It alone defines words, their places and their number. Immutable.
///
/// A word is a run of letters and digits, with these rules for French:
///
/// - an elided word is a word, apostrophe included (`l’`, `qu’`, `jusqu’`); elsewhere an apostrophe
///   joins (`aujourd’hui`, `quelqu’un`, `p’tit`, `presqu’île`), be it `'`, U+2019 or U+02BC;
/// - a hyphen joins (`peut-être`, `rendez-vous`), but a pronoun after its verb is a word that keeps
///   the hyphen: `est` `-ce`, `a` `-t-il`, `donne` `-le` `-moi`; so is `-là` in `gens-là`;
/// - inclusive writing is one word: `habitant·e·s`, `gardien(ne)s`, `citoyen.ne.s`, `agent-e-s`;
/// - so are `12,50`, `8h10`, `1er`, `01/02/2023`, e-mail and web addresses; `2019-2020` is two;
/// - an emoji is none, nor is anything inside a [Mark]: no word crosses one.
///
/// A run longer than 256 UTF-16 code units is cut there, so that no text can make a word without
/// end.
public final class Tokeniser {

    /// Changes whenever the words of some text change: what was derived from words is then derived
    /// again.
    public static final int VERSION = 1;

    private static final int LONGEST = 256;

    private final String wildcards;

    private Tokeniser(String wildcards) {
        this.wildcards = wildcards;
    }

    public Tokeniser() {
        this("");
    }

    /// Returns a tokeniser for which `*` and `?` are letters: it reads what people search for.
    public static Tokeniser ofPatterns() {
        return new Tokeniser("*?");
    }

    /// Returns the words of `text`, in order.
    public List<Token> tokens(String text) {
        return tokens(text, new Span(0, text.length()));
    }

    /// Returns the words of `text` inside `within`, as if nothing stood around it.
    public List<Token> tokens(String text, Span within) {
        var words = new ArrayList<Token>();
        var from = within.start();
        for (var address : Addresses.in(text, within)) {
            scan(text, new Span(from, address.start()), words);
            add(text, address, words);
            from = address.end();
        }
        scan(text, new Span(from, within.end()), words);
        return words;
    }

    /// Returns the words of a document, in order: what stands in marks is left out.
    public List<Token> words(DocumentText document) {
        return words(document, new Span(0, document.text().length()));
    }

    /// Returns the words of a part of a document, in order: what stands in marks is left out.
    public List<Token> words(DocumentText document, Span part) {
        return words(document, List.of(part)).getFirst();
    }

    /// Returns the words of each of several parts of a document: what stands in marks is left out.
    ///
    /// @param parts in the order of the text
    public List<List<Token>> words(DocumentText document, List<Span> parts) {
        var marks = document.layers().marks().stream().map(Mark::span).sorted().toList();
        var words = new ArrayList<List<Token>>();
        var next = 0;
        for (var part : parts) {
            while (next < marks.size() && marks.get(next).end() <= part.start()) {
                next++;
            }
            words.add(wordsOutside(marks.subList(next, marks.size()), document.text(), part));
        }
        return words;
    }

    private List<Token> wordsOutside(List<Span> marks, String text, Span part) {
        var words = new ArrayList<Token>();
        var from = part.start();
        for (var mark : marks) {
            if (mark.start() >= part.end()) {
                break;
            }
            if (mark.start() > from) {
                words.addAll(tokens(text, new Span(from, mark.start())));
            }
            from = Math.max(from, mark.end());
        }
        if (from < part.end()) {
            words.addAll(tokens(text, new Span(from, part.end())));
        }
        return words;
    }

    private void scan(String text, Span within, List<Token> words) {
        var i = within.start();
        while (i < within.end()) {
            var c = text.codePointAt(i);
            if (startsWord(text, i, within.end(), c)) {
                i = word(text, i, within.end(), words);
            } else {
                i += Character.charCount(c);
            }
        }
    }

    private boolean startsWord(String text, int i, int end, int c) {
        return isLetter(c) && !(Character.isDigit(c) && Characters.startsKeycap(text, i, end));
    }

    private boolean isLetter(int c) {
        return Characters.isLetterOrDigit(c) || wildcards.indexOf(c) >= 0;
    }

    private boolean isLetterAt(String text, int i, int end) {
        return i < end && isLetter(text.codePointAt(i));
    }

    /// Adds the word, or the words, that start at `start`; returns where they end.
    private int word(String text, int start, int end, List<Token> words) {
        var hyphens = new ArrayList<Integer>();
        var i = letters(text, start, end);
        while (i < end) {
            var c = text.charAt(i);
            if (Characters.isApostrophe(c)) {
                var elided = elided(text, start, i, end, hyphens);
                if (elided == start) {
                    add(text, new Span(start, i + 1), words);
                    return i + 1;
                }
                if (elided > start) {
                    hyphens.removeLast();
                    addCut(text, new Span(start, elided), hyphens, words);
                    add(text, new Span(elided, i + 1), words);
                    return i + 1;
                }
            }
            var next = join(text, start, i, end);
            if (next < 0) {
                break;
            }
            if (Characters.isHyphen(c)) {
                hyphens.add(i);
            }
            i = letters(text, next, end);
        }
        addCut(text, new Span(start, i), hyphens, words);
        return i;
    }

    /// Returns where the elided word starts that the apostrophe at `apostrophe` ends; -1 when it
    /// ends none.
    private int elided(String text, int start, int apostrophe, int end, List<Integer> hyphens) {
        if (hyphens.isEmpty()) {
            var elided = Elision.isElided(text, start, apostrophe);
            return elided && !Elision.isWhole(whole(text, start, end)) ? start : -1;
        }
        var hyphen = hyphens.getLast();
        var elided = Elision.isElidedAfterHyphen(text, hyphen + 1, apostrophe);
        return elided && isLetterAt(text, apostrophe + 1, end) ? hyphen : -1;
    }

    /// Returns what would be one word if nothing were elided, or a little more than the longest
    /// that matters.
    private String whole(String text, int start, int end) {
        var i = letters(text, start, end);
        while (i < end && i - start <= Elision.LONGEST_WHOLE) {
            var next = join(text, start, i, end);
            if (next < 0) {
                break;
            }
            i = letters(text, next, end);
        }
        return text.substring(start, i);
    }

    private int letters(String text, int from, int end) {
        var i = from;
        while (i < end) {
            var c = text.codePointAt(i);
            if (!isLetter(c) && !(i > from && Characters.isContinuation(c))) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    /// Returns where the word goes on after the character at `i`, which is no letter; -1 when it
    /// ends there.
    private int join(String text, int start, int i, int end) {
        var c = text.charAt(i);
        if (c == '(') {
            return Inclusive.endOfParenthesis(text, i, end);
        }
        if (!isLetterAt(text, i + 1, end)) {
            return -1;
        }
        var numbers =
                Character.isDigit(text.charAt(i - 1)) && Character.isDigit(text.charAt(i + 1));
        var joins =
                switch (c) {
                    case ',', '/', ':' -> numbers;
                    case '.' -> numbers || Inclusive.followsDot(text, start, i, end);
                    default ->
                            Characters.isApostrophe(c)
                                    || Characters.isMiddleDot(c)
                                    || (Characters.isHyphen(c) && !numbers);
                };
        return joins ? i + 1 : -1;
    }

    private void addCut(String text, Span word, List<Integer> hyphens, List<Token> words) {
        for (var part : Clitics.cut(text, word, hyphens)) {
            add(text, part, words);
        }
    }

    private static void add(String text, Span word, List<Token> words) {
        var start = word.start();
        while (word.end() - start > LONGEST) {
            var cut = start + LONGEST;
            if (Character.isLowSurrogate(text.charAt(cut))) {
                cut--;
            }
            words.add(token(text, new Span(start, cut)));
            start = cut;
        }
        words.add(token(text, new Span(start, word.end())));
    }

    private static Token token(String text, Span span) {
        return new Token(span, Fold.straighten(span.in(text)));
    }
}
