package fr.verbatim.ingest.tika;

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

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Pattern LAST = Pattern.compile("[\\p{L}\\p{M}]+$");
    private static final Pattern FIRST = Pattern.compile("^[\\p{L}\\p{M}]+(?:-[\\p{L}\\p{M}]+)*");
    private static final Set<String> ENCLITICS =
            Set.of(
                    "il", "elle", "on", "ils", "elles", "je", "tu", "nous", "vous", "ce", "moi",
                    "toi", "lui", "le", "la", "les", "leur", "y", "en", "là", "ci", "même", "mêmes",
                    "t-il", "t-elle", "t-on");

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
        if (!before.endsWith("-") && !before.endsWith("\u2010")) {
            return false;
        }
        var last = LAST.matcher(before.substring(0, before.length() - 1));
        var first = FIRST.matcher(after);
        if (!last.find() || !first.find() || !Character.isLowerCase(after.charAt(0))) {
            return false;
        }
        var left = last.group().toLowerCase(Locale.ROOT);
        var right = first.group().toLowerCase(Locale.ROOT);
        if (words.contains(left + right)) {
            return true;
        }
        return !words.contains(left + "-" + right) && !ENCLITICS.contains(right);
    }
}
