package fr.verbatim.language;

import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a pronoun from the verb that it follows: `est-ce` is `est` and `-ce`, `a-t-il` is `a` and
/// `-t-il`, `donne-le-moi` is `donne`, `-le` and `-moi`; likewise `gens-là` is `gens` and `-là`.
///
/// The hyphen stays with the pronoun. Compounds (`peut-être`, `rendez-vous`, `celui-là`) stay
/// whole.
final class Clitics {

    private static final Set<String> PRONOUNS =
            Set.of(
                    "je", "tu", "il", "elle", "on", "nous", "vous", "ils", "elles", "ce", "le",
                    "la", "les", "lui", "leur", "moi", "toi", "en", "y", "ci");
    private static final Set<String> AFTER_T = Set.of("il", "elle", "on", "ils", "elles");
    private static final Set<String> COMPOUNDS =
            Set.of("rendez-vous", "garde-a-vous", "qu'en-dira-t-on", "en-dira-t-on");

    /// What makes a compound with what looks like a pronoun: `chez-moi`, `celle-ci`, `jusque-là`.
    private static final Set<String> COMPOUND_HEADS =
            Set.of(
                    "celui", "celle", "ceux", "celles", "chez", "entre", "sur", "sous", "par", "de",
                    "jusque", "ici", "vis-a", "le", "la", "les");

    private Clitics() {}

    /// Returns the words of the hyphenated `word`, whose hyphens stand at `hyphens`.
    static List<Span> cut(String text, Span word, List<Integer> hyphens) {
        var first = firstOfChain(text, word, hyphens);
        if (first == hyphens.size() || isCompound(text, word, hyphens, first)) {
            return List.of(word);
        }
        var words = new ArrayList<Span>();
        words.add(new Span(word.start(), hyphens.get(first)));
        for (int i = first; i < hyphens.size(); i++) {
            var start = hyphens.get(i);
            if (part(text, word, hyphens, i).equals("t")) {
                i++;
            }
            words.add(new Span(start, endOfPart(word, hyphens, i)));
        }
        return words;
    }

    /// Returns the index of the hyphen from which only pronouns follow; the number of hyphens when
    /// there is none.
    private static int firstOfChain(String text, Span word, List<Integer> hyphens) {
        var first = hyphens.size();
        var after = "";
        while (first > 0) {
            var part = part(text, word, hyphens, first - 1);
            if (!PRONOUNS.contains(part) && !(part.equals("t") && AFTER_T.contains(after))) {
                break;
            }
            after = part;
            first--;
        }
        return first;
    }

    private static boolean isCompound(String text, Span word, List<Integer> hyphens, int first) {
        var head = Fold.fold(text.substring(word.start(), hyphens.get(first)));
        var inclusive =
                first == hyphens.size() - 1
                        && head.endsWith("l")
                        && part(text, word, hyphens, first).equals("le");
        return inclusive
                || COMPOUND_HEADS.contains(head)
                || Character.isDigit(head.charAt(head.length() - 1))
                || COMPOUNDS.contains(Fold.fold(word.in(text)));
    }

    private static String part(String text, Span word, List<Integer> hyphens, int index) {
        return Fold.fold(text.substring(hyphens.get(index) + 1, endOfPart(word, hyphens, index)));
    }

    private static int endOfPart(Span word, List<Integer> hyphens, int index) {
        return index + 1 < hyphens.size() ? hyphens.get(index + 1) : word.end();
    }
}
