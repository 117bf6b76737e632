package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Finds what was probably meant: the name closest to a misspelt one.
public final class Nearest {

    private Nearest() {}

    /// Returns the closest of `names`; empty when none is close. Accents and case do not matter.
    public static Optional<String> to(String written, Collection<String> names) {
        var folded = Fold.fold(written);
        var allowed = allowed(folded.length());
        return names.stream()
                .filter(name -> distance(folded, Fold.fold(name), allowed) <= allowed)
                .min(
                        Comparator.comparingInt(
                                        (String name) -> distance(folded, Fold.fold(name), allowed))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /// Returns how many mistakes are likely in a word of that length.
    public static int allowed(int length) {
        return length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : 3;
    }

    /// Returns how many letters have to be put in, left out, changed or swapped with their
    /// neighbour to make `b` of `a` (Damerau 1964, restricted: no letter is touched twice); `limit
    /// + 1` when more than `limit`.
    public static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                var change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return Math.min(last[b.length()], limit + 1);
    }
}
