package fr.verbatim.text;

import java.util.Comparator;
import java.util.Optional;

/// A half-open range of UTF-16 code units in a document's text: `start` inclusive, `end` exclusive.
/// Immutable.
///
/// Other tools count code points, bytes or CRLF as two: such offsets are mapped at the border,
/// never here. Spans are ordered by start, then by end.
public record Span(int start, int end) implements Comparable<Span> {

    private static final Comparator<Span> ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(
                    "a span needs 0 <= start <= end, not " + start + ".." + end);
        }
    }

    /// Returns the span of `length` code units from `start`.
    public static Span at(int start, int length) {
        return new Span(start, start + length);
    }

    /// Returns the number of UTF-16 code units.
    public int length() {
        return end - start;
    }

    public boolean isEmpty() {
        return start == end;
    }

    /// Returns whether the two share at least one character; spans that only touch do not overlap.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end && !isEmpty() && !other.isEmpty();
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Returns the characters that both hold; empty when they share none.
    public Optional<Span> intersection(Span other) {
        return overlaps(other)
                ? Optional.of(new Span(Math.max(start, other.start), Math.min(end, other.end)))
                : Optional.empty();
    }

    /// Returns the smallest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// Returns this span moved by `distance` code units.
    public Span shift(int distance) {
        return new Span(start + distance, end + distance);
    }

    /// Returns the characters of `text` that this span holds.
    public String in(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return ORDER.compare(this, other);
    }
}
