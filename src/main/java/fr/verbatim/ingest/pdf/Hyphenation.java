package fr.verbatim.ingest.pdf;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Decides what a hyphen at the end of a line was: a cut in a word, or part of one, as in « dit-il
/// ».
///
/// The words of the document itself are the dictionary. Immutable.
final class Hyphenation {

    private static final char SOFT = '\u00AD';
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{M}]+$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Set<String> ENCLITICS =
            Set.of(
                    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "moi",
                    "toi", "lui", "le", "la", "les", "leur", "y", "en", "là", "ci", "même", "mêmes",
                    "t-il", "t-elle", "t-on");

    /// Words that stand before a hyphen more often than they are the beginning of a longer word.
    private static final Set<String> PROCLITICS =
            Set.of(
                    "peut",
                    "au",
                    "ci",
                    "là",
                    "non",
                    "demi",
                    "semi",
                    "mi",
                    "après",
                    "avant",
                    "ex",
                    "grand",
                    "grands",
                    "petit",
                    "petits",
                    "petite",
                    "beau",
                    "belle",
                    "quasi",
                    "vice",
                    "porte",
                    "celui",
                    "celle",
                    "ceux",
                    "celles",
                    "quatre",
                    "vingt",
                    "dix",
                    "trente",
                    "quarante",
                    "cinquante",
                    "soixante",
                    "rendez",
                    "chef",
                    "mot",
                    "self");

    private final Set<String> words;

    private Hyphenation(Set<String> words) {
        this.words = words;
    }

    static Hyphenation of(List<PdfLine> lines) {
        return new Hyphenation(
                lines.stream()
                        .flatMap(line -> WORD.matcher(line.text()).results())
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()));
    }

    /// Returns whether `before`, which ends with a hyphen, and `after` are two halves of one word.
    boolean cuts(String before, String after) {
        if (!endsWithHyphen(before)) {
            return false;
        }
        var stem = before.substring(0, before.length() - 1);
        var last = LAST.matcher(stem);
        var first = FIRST.matcher(after);
        if (!last.find() || !first.find() || !Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        if (before.charAt(before.length() - 1) == SOFT) {
            return true;
        }
        var left = last.group().toLowerCase(Locale.ROOT);
        var right = first.group().toLowerCase(Locale.ROOT);
        if (words.contains(left + right)) {
            return true;
        }
        return !words.contains(left + "-" + right)
                && !ENCLITICS.contains(right)
                && !PROCLITICS.contains(left)
                && !isCompound(stem, last.start());
    }

    /// Returns whether a line that ends so goes on without a blank, whatever the hyphen was.
    static boolean endsWithHyphen(String line) {
        return line.endsWith("-") || line.endsWith("\u2010") || line.endsWith("\u00AD");
    }

    /// Returns whether a hyphen stands inside the word already, as in « c’est-à- ».
    private static boolean isCompound(String stem, int start) {
        return start > 1
                && stem.charAt(start - 1) == '-'
                && Character.isLetter(stem.charAt(start - 2));
    }
}
