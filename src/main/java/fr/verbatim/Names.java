package fr.verbatim;

import fr.verbatim.language.EditDistance;
import fr.verbatim.language.Fold;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Finds things by the names that people give them: exactly, else without accents and case, else by
/// how the name begins. Pure functions.
final class Names {

    private static final int SHOWN = 4;

    private Names() {}

    /// Returns what answers to `wanted`: nothing, one thing, or several that begin alike.
    static <T> List<T> find(List<T> things, Function<T, List<String>> names, String wanted) {
        var exact = matching(things, names, wanted::equals);
        if (!exact.isEmpty()) {
            return exact;
        }
        var folded = fold(wanted);
        var same = matching(things, names, name -> fold(name).equals(folded));
        return same.isEmpty() && !folded.isEmpty()
                ? matching(things, names, name -> beginsWith(fold(name), folded))
                : same;
    }

    /// Returns the names nearest to `wanted`, in guillemets or quotes that need no language.
    static String nearest(List<String> names, String wanted) {
        var folded = fold(wanted);
        return names.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt((String name) -> distance(folded, fold(name)))
                                .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .collect(Collectors.joining(", "));
    }

    private static <T> List<T> matching(
            List<T> things, Function<T, List<String>> names, Predicate<String> wanted) {
        return things.stream()
                .filter(thing -> names.apply(thing).stream().anyMatch(wanted))
                .toList();
    }

    private static boolean beginsWith(String name, String start) {
        return name.startsWith(start)
                && (name.length() == start.length()
                        || !Character.isDigit(start.charAt(start.length() - 1))
                        || !Character.isDigit(name.charAt(start.length())));
    }

    private static String fold(String name) {
        return Fold.fold(name).strip().replace('_', ' ');
    }

    /// Returns how far a name is: the letters to change in its nearest part of the same length.
    private static int distance(String wanted, String name) {
        if (name.contains(wanted)) {
            return 0;
        }
        var start = name.substring(0, Math.min(name.length(), wanted.length()));
        return Math.min(
                EditDistance.between(wanted, name), EditDistance.between(wanted, start) + 1);
    }
}
