package fr.verbatim.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Groups things that stand on the same words. Pure functions.
public final class Overlaps {

    private Overlaps() {}

    /// Returns the things in groups of those whose passages hang together: each overlaps another of
    /// its group; to touch is not to overlap. In the order of the passages, within the groups too.
    public static <T> List<List<T>> chains(List<T> things, Function<T, Passage> place) {
        var groups = new ArrayList<List<T>>();
        var document = "";
        var end = 0;
        for (var thing : things.stream().sorted(Comparator.comparing(place)).toList()) {
            var passage = place.apply(thing);
            var span = passage.span();
            if (!passage.document().value().equals(document) || span.start() >= end) {
                groups.add(new ArrayList<>());
                end = 0;
            }
            groups.getLast().add(thing);
            document = passage.document().value();
            end = Math.max(end, span.end());
        }
        return groups.stream().map(List::copyOf).toList();
    }

    /// Returns the things in groups of those on the very same passage, in the order of the
    /// passages.
    public static <T> List<List<T>> twins(List<T> things, Function<T, Passage> place) {
        return List.copyOf(
                things.stream()
                        .sorted(Comparator.comparing(place))
                        .collect(
                                Collectors.groupingBy(
                                        place, LinkedHashMap::new, Collectors.toList()))
                        .values());
    }
}
