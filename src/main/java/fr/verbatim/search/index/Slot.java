package fr.verbatim.search.index;

import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/// The places of one [WordPattern] in one segment, entry by entry, whatever words it stands for.
final class Slot implements Walk {

    /// Those that have entries left, the one that stands nearest first.
    private final Queue words;

    /// The only one, when there is but one: nothing has to be put in order then.
    private final @Nullable PostingsEnum only;

    private final long cost;
    private final boolean isPlaced;
    private int entry = -1;
    private int size;
    private int[] positions = new int[8];
    private int[] starts = new int[8];
    private int[] ends = new int[8];

    /// @param words the postings of each word, not moved yet; no two have the same position
    /// @param isPlaced whether their offsets are wanted
    Slot(List<PostingsEnum> words, boolean isPlaced) {
        this.words = new Queue(words.size());
        this.words.addAll(words);
        this.only = words.size() == 1 ? words.getFirst() : null;
        this.cost = words.stream().mapToLong(PostingsEnum::cost).sum();
        this.isPlaced = isPlaced;
    }

    private static final class Queue extends PriorityQueue<PostingsEnum> {

        private Queue(int size) {
            super(size);
        }

        @Override
        protected boolean lessThan(PostingsEnum one, PostingsEnum other) {
            return one.docID() < other.docID();
        }
    }

    @Override
    public long cost() {
        return cost;
    }

    @Override
    public int advance(int target) throws IOException {
        if (target > entry) {
            entry = only == null ? advanceAll(target) : move(only, target);
        }
        return entry;
    }

    private int advanceAll(int target) throws IOException {
        while (words.size() > 0 && words.top().docID() < target) {
            var _ = move(words.top(), target);
            words.updateTop();
        }
        return words.size() == 0 ? DocIdSetIterator.NO_MORE_DOCS : words.top().docID();
    }

    private static int move(PostingsEnum word, int target) throws IOException {
        return word.docID() + 1 == target ? word.nextDoc() : word.advance(target);
    }

    /// Returns the entry where it stands.
    int entry() {
        return entry;
    }

    /// Returns how many places there are in the entry. Asked at most once for each entry, or
    /// [#read()] is.
    int count() throws IOException {
        if (only != null) {
            return only.freq();
        }
        var count = 0;
        for (var word = words.top(); word.docID() == entry; word = words.updateTop()) {
            count += word.freq();
            word.nextDoc();
        }
        return count;
    }

    /// Reads the places in the entry, in order. Asked at most once for each entry.
    void read() throws IOException {
        size = 0;
        if (only != null) {
            readFrom(only);
            return;
        }
        for (var word = words.top(); word.docID() == entry; word = words.updateTop()) {
            readFrom(word);
            word.nextDoc();
        }
    }

    private void readFrom(PostingsEnum word) throws IOException {
        for (int left = word.freq(); left > 0; left--) {
            add(word);
        }
    }

    private void add(PostingsEnum word) throws IOException {
        if (size == positions.length) {
            positions = ArrayUtil.grow(positions);
            starts = ArrayUtil.growExact(starts, positions.length);
            ends = ArrayUtil.growExact(ends, positions.length);
        }
        var position = word.nextPosition();
        var at = size++;
        while (at > 0 && positions[at - 1] > position) {
            positions[at] = positions[at - 1];
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
            at--;
        }
        positions[at] = position;
        if (isPlaced) {
            starts[at] = word.startOffset();
            ends[at] = word.endOffset();
        }
    }

    /// Returns how many places were read.
    int size() {
        return size;
    }

    /// Returns the position in the unit of a place read.
    int position(int place) {
        return positions[place];
    }

    /// Returns the positions of the places read.
    int[] positions() {
        return Arrays.copyOf(positions, size);
    }

    /// Returns where the characters of a place read start, if that is wanted.
    int start(int place) {
        return starts[place];
    }

    /// Returns where they end.
    int end(int place) {
        return ends[place];
    }
}
