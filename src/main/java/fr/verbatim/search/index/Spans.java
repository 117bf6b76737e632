package fr.verbatim.search.index;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

/// Passages of one document, in order, each once, none empty. Immutable.
///
/// They are kept as numbers: there may be very many. Each comparison takes logarithmic time.
public final class Spans {

    public static final Spans NONE = new Spans(new int[0], new int[0], 0, 0);

    private final int[] starts;
    private final int[] ends;
    private final int from;
    private final int to;

    /// What comparisons need besides; made for the first one.
    private @Nullable Order order;

    private static final class Order {

        /// For each passage, the greatest end up to it.
        private final int[] reach;

        /// The ends, sorted.
        private final int[] ends;

        private Order(int[] ends) {
            this.reach = ends.clone();
            Arrays.parallelPrefix(reach, Math::max);
            this.ends = ends.clone();
            Arrays.sort(this.ends);
        }
    }

    /// @param starts where they start, in order, from `from` on and before `to`
    /// @param ends where they end, likewise; among those with the same start, in order
    Spans(int[] starts, int[] ends, int from, int to) {
        this.starts = starts;
        this.ends = ends;
        this.from = from;
        this.to = to;
    }

    /// Returns those of some passages that are not empty, in order, each once.
    public static Spans of(Collection<Span> spans) {
        var sorted = spans.stream().filter(span -> !span.isEmpty()).distinct().sorted().toList();
        return new Spans(
                sorted.stream().mapToInt(Span::start).toArray(),
                sorted.stream().mapToInt(Span::end).toArray(),
                0,
                sorted.size());
    }

    public int size() {
        return to - from;
    }

    public boolean isEmpty() {
        return from == to;
    }

    public int start(int number) {
        return starts[from + number];
    }

    public int end(int number) {
        return ends[from + number];
    }

    public Span get(int number) {
        return new Span(start(number), end(number));
    }

    /// Returns the same, made when looked at.
    public List<Span> list() {
        return new View();
    }

    private final class View extends AbstractList<Span> implements RandomAccess {

        @Override
        public Span get(int index) {
            return Spans.this.get(index);
        }

        @Override
        public int size() {
            return Spans.this.size();
        }
    }

    /// Returns those for which `kept` holds.
    public Spans filtered(Predicate<Span> kept) {
        var places = new SpansBuilder();
        for (int i = 0; i < size(); i++) {
            if (kept.test(get(i))) {
                places.add(start(i), end(i));
            }
        }
        return places.from(0);
    }

    /// Returns whether one of them shares a character with `span`.
    public boolean overlap(Span span) {
        var before = countStartingBefore(span.end());
        return before > 0 && order().reach[before - 1] > span.start() && !span.isEmpty();
    }

    /// Returns whether one of them holds all of `span`.
    public boolean contain(Span span) {
        var before = countStartingBefore(span.start() + 1);
        return before > 0 && order().reach[before - 1] >= span.end();
    }

    /// Returns whether one of them overlaps `span` or has at most `distance` words between.
    public boolean isNear(Span span, int distance, WordPlaces words) {
        if (overlap(span)) {
            return true;
        }
        var after = countStartingBefore(span.end());
        var before = countEndingBy(span.start());
        return (after < size() && words.between(span.end(), start(after)) <= distance)
                || (before > 0
                        && words.between(order().ends[before - 1], span.start()) <= distance);
    }

    /// Returns whether one of them starts where `span` ends or later, with at most `distance` words
    /// between.
    public boolean follow(Span span, int distance, WordPlaces words) {
        var next = countStartingBefore(span.end());
        return next < size() && words.between(span.end(), start(next)) <= distance;
    }

    /// Returns whether one of them ends where `span` starts or before, with at most `distance`
    /// words between.
    public boolean precede(Span span, int distance, WordPlaces words) {
        var before = countEndingBy(span.start());
        return before > 0 && words.between(order().ends[before - 1], span.start()) <= distance;
    }

    /// Returns whether one of them starts from `from` on and before `to`.
    public boolean startIn(int from, int to) {
        return countStartingBefore(to) > countStartingBefore(from);
    }

    /// Returns whether one of them ends after `from` and at `to` or before.
    public boolean endIn(int from, int to) {
        return countEndingBy(to) > countEndingBy(from);
    }

    private int countStartingBefore(int offset) {
        return countBelow(starts, from, to, offset);
    }

    private int countEndingBy(int offset) {
        return countBelow(order().ends, 0, size(), offset + 1);
    }

    private static int countBelow(int[] sorted, int from, int to, int value) {
        var low = from;
        var high = to;
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - from;
    }

    private Order order() {
        var made = order;
        if (made == null) {
            made = new Order(Arrays.copyOfRange(ends, from, to));
            order = made;
        }
        return made;
    }
}
