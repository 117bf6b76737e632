package fr.verbatim.search.index;

import org.apache.lucene.util.ArrayUtil;

/// Passages as they are found, unit by unit. Confined to one search.
final class SpansBuilder {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;

    void add(int start, int end) {
        if (size == starts.length) {
            starts = ArrayUtil.grow(starts);
            ends = ArrayUtil.growExact(ends, starts.length);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /// Puts those from number `from` on in order, each once; they are few, and mostly are so
    /// already.
    void settle(int from) {
        if (size - from < 2) {
            return;
        }
        var last = from;
        for (int i = from; i < size; i++) {
            var start = starts[i];
            var end = ends[i];
            var at = last;
            while (at > from && isAfter(at - 1, start, end)) {
                at--;
            }
            if (at > from && starts[at - 1] == start && ends[at - 1] == end) {
                continue;
            }
            System.arraycopy(starts, at, starts, at + 1, last - at);
            System.arraycopy(ends, at, ends, at + 1, last - at);
            starts[at] = start;
            ends[at] = end;
            last++;
        }
        size = last;
    }

    private boolean isAfter(int number, int start, int end) {
        return starts[number] > start || (starts[number] == start && ends[number] > end);
    }

    /// Returns those from number `from` on. They share what is kept here: none may be taken away
    /// again.
    Spans from(int from) {
        return new Spans(starts, ends, from, size);
    }
}
