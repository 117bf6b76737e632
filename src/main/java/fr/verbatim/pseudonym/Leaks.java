package fr.verbatim.pseudonym;

import fr.verbatim.coding.Pseudonym;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Looks for real names in what is finished: in any case, with any accents. Pure functions.
public final class Leaks {

    private static final int AROUND = 40;
    private static final int MOST_EXAMPLES = 3;

    private Leaks() {}

    /// Returns the names that should be masked and are still there, the most frequent first.
    ///
    /// @param texts all that a file holds; the same words may stand in several of them, and are
    ///   counted in the one that has most
    public static List<Leak> in(List<String> texts, Collection<Pseudonym> pseudonyms) {
        var masks = Masks.ofAnyCase(pseudonyms);
        Map<String, Integer> times = new LinkedHashMap<>();
        Map<String, Set<String>> examples = new LinkedHashMap<>();
        for (var text : texts) {
            Map<String, Integer> here = new LinkedHashMap<>();
            for (var mask : masks.in(text)) {
                here.merge(mask.name(), 1, Integer::sum);
                var found = examples.computeIfAbsent(mask.name(), _ -> new LinkedHashSet<>());
                if (found.size() < MOST_EXAMPLES) {
                    found.add(around(text, mask.span()));
                }
            }
            here.forEach((name, count) -> times.merge(name, count, Math::max));
        }
        var leaks = new ArrayList<Leak>();
        for (var pseudonym : pseudonyms) {
            var count = times.getOrDefault(pseudonym.name(), 0);
            if (count > 0) {
                leaks.add(
                        new Leak(
                                pseudonym.name(),
                                pseudonym.mask(),
                                count,
                                List.copyOf(examples.getOrDefault(pseudonym.name(), Set.of()))));
            }
        }
        leaks.sort((one, other) -> other.times() - one.times());
        return leaks;
    }

    private static String around(String text, Span name) {
        var from = Math.max(0, name.start() - AROUND);
        var to = Math.min(text.length(), name.end() + AROUND);
        var words = new Span(from, to).in(text).replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        return (from > 0 ? "…" : "") + words + (to < text.length() ? "…" : "");
    }
}
