package fr.verbatim.search;

import fr.verbatim.search.index.Spans;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Relation;
import fr.verbatim.search.query.Scope;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Compares passages of one document with others of it. Each comparison takes logarithmic time.
final class Comparison {

    private Comparison() {}

    /// Returns what tells whether a passage stands in the relation to one of `others`.
    ///
    /// @param words the places of the document's words
    /// @param stretches the document's stretches of a scope, in order
    static Predicate<Span> with(
            Query.Related related,
            Spans others,
            Supplier<WordPlaces> words,
            Function<Scope, List<Span>> stretches) {
        var relation = related.relation();
        if (others.isEmpty()) {
            return _ -> relation == Relation.NOT_WITHIN;
        }
        return switch (relation) {
            case OVERLAP -> others::overlap;
            case WITHIN -> others::contain;
            case NOT_WITHIN -> span -> !others.contain(span);
            case SAME -> same(others, stretches.apply(related.scope()));
            case NEAR, FOLLOWED_BY, PRECEDED_BY ->
                    related.scope() == Scope.WORD
                            ? inWords(relation, related.distance(), others, words.get())
                            : inStretches(
                                    relation,
                                    related.distance(),
                                    others,
                                    stretches.apply(related.scope()));
        };
    }

    private static Predicate<Span> same(Spans others, List<Span> stretches) {
        var shared = Spans.of(stretches.stream().filter(others::overlap).toList());
        return shared::overlap;
    }

    private static Predicate<Span> inWords(
            Relation relation, int distance, Spans others, WordPlaces words) {
        return switch (relation) {
            case FOLLOWED_BY -> span -> others.follow(span, distance, words);
            case PRECEDED_BY -> span -> others.precede(span, distance, words);
            default -> span -> others.isNear(span, distance, words);
        };
    }

    /// What touches no stretch is only near to what it overlaps.
    private static Predicate<Span> inStretches(
            Relation relation, int distance, Spans others, List<Span> stretches) {
        return switch (relation) {
            case FOLLOWED_BY ->
                    span -> others.startIn(span.end(), around(span, distance, stretches).end());
            case PRECEDED_BY ->
                    span -> others.endIn(around(span, distance, stretches).start(), span.start());
            default -> span -> others.overlap(around(span, distance, stretches));
        };
    }

    /// Returns a passage with the stretches it touches and `distance` more on both sides.
    private static Span around(Span span, int distance, List<Span> stretches) {
        var first = count(stretches, stretch -> stretch.end() <= span.start());
        var last = count(stretches, stretch -> stretch.start() < span.end()) - 1;
        if (last < first) {
            return span;
        }
        return stretches
                .get(Math.max(0, first - distance))
                .cover(stretches.get(Math.min(stretches.size() - 1, last + distance)))
                .cover(span);
    }

    /// Returns for how many of the first stretches `isBefore` holds.
    private static int count(List<Span> stretches, Predicate<Span> isBefore) {
        var low = 0;
        var high = stretches.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isBefore.test(stretches.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
