package fr.verbatim.search;

import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.text.Span;

import java.util.Collection;
import java.util.List;

/// The spans of one document against which others are compared. Immutable; each comparison takes
/// logarithmic time.
final class Spans {

    private final List<Span> byStart;

    /// For each span, in order of start, the greatest end up to it.
    private final int[] reach;

    private final int[] ends;

    /// @param spans not empty, none twice
    Spans(Collection<Span> spans) {
        byStart =
                areApart(spans)
                        ? List.copyOf(spans)
                        : spans.stream()
                                .filter(span -> !span.isEmpty())
                                .distinct()
                                .sorted()
                                .toList();
        reach = new int[byStart.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = Math.max(i == 0 ? 0 : reach[i - 1], byStart.get(i).end());
        }
        ends = byStart.stream().mapToInt(Span::end).sorted().toArray();
    }

    /// Returns whether they stand one after the other, in order: those of units do, and there are
    /// many.
    private static boolean areApart(Collection<Span> spans) {
        var end = 0;
        for (var span : spans) {
            if (span.isEmpty() || span.start() < end) {
                return false;
            }
            end = span.end();
        }
        return true;
    }

    /// Returns the spans in order, each once.
    List<Span> list() {
        return byStart;
    }

    /// Returns whether one of them shares a character with `span`.
    boolean overlap(Span span) {
        var before = countStartingBefore(span.end());
        return before > 0 && reach[before - 1] > span.start() && !span.isEmpty();
    }

    /// Returns whether one of them holds all of `span`.
    boolean contain(Span span) {
        var before = countStartingBefore(span.start() + 1);
        return before > 0 && reach[before - 1] >= span.end();
    }

    /// Returns whether one of them overlaps `span` or has at most `distance` words between.
    boolean isNear(Span span, int distance, WordPlaces words) {
        if (overlap(span)) {
            return true;
        }
        var after = countStartingBefore(span.end());
        var before = countEndingBy(span.start());
        return (after < byStart.size()
                        && words.between(span.end(), byStart.get(after).start()) <= distance)
                || (before > 0 && words.between(ends[before - 1], span.start()) <= distance);
    }

    /// Returns whether one of them starts where `span` ends or later, with at most `distance` words
    /// between.
    boolean follow(Span span, int distance, WordPlaces words) {
        var next = countStartingBefore(span.end());
        return next < byStart.size()
                && words.between(span.end(), byStart.get(next).start()) <= distance;
    }

    /// Returns whether one of them ends where `span` starts or before, with at most `distance`
    /// words between.
    boolean precede(Span span, int distance, WordPlaces words) {
        var before = countEndingBy(span.start());
        return before > 0 && words.between(ends[before - 1], span.start()) <= distance;
    }

    /// Returns whether one of them starts from `from` on and before `to`.
    boolean startIn(int from, int to) {
        return countStartingBefore(to) > countStartingBefore(from);
    }

    /// Returns whether one of them ends after `from` and at `to` or before.
    boolean endIn(int from, int to) {
        return countEndingBy(to) > countEndingBy(from);
    }

    private int countStartingBefore(int offset) {
        var low = 0;
        var high = byStart.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (byStart.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int countEndingBy(int offset) {
        var low = 0;
        var high = ends.length;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (ends[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
