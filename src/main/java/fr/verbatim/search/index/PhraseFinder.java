package fr.verbatim.search.index;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.ArrayUtil;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// Finds words that follow each other.
final class PhraseFinder extends PlacedFinder {

    private final List<@Nullable Slot> slots;

    /// Where the phrase may start.
    private int[] firsts = new int[8];

    private int size;

    PhraseFinder(LeafReader leaf, List<@Nullable Slot> slots) {
        super(leaf, slots);
        this.slots = slots;
    }

    @Override
    void find(int words, List<Windows.Window> found) throws IOException {
        var isFirst = true;
        for (var slot : known()) {
            slot.read();
            for (int i = 0; i < slots.size(); i++) {
                if (slots.get(i) == slot) {
                    if (isFirst) {
                        start(slot, i, words);
                    } else {
                        keep(slot, i);
                    }
                    isFirst = false;
                }
            }
            if (size == 0) {
                return;
            }
        }
        for (int i = 0; i < size; i++) {
            found.add(new Windows.Window(firsts[i], firsts[i] + slots.size() - 1));
        }
    }

    /// Starts the phrase where its word number `at` stands as it should.
    private void start(Slot slot, int at, int words) {
        firsts = ArrayUtil.growNoCopy(firsts, slot.size());
        size = 0;
        for (int i = 0; i < slot.size(); i++) {
            var first = slot.position(i) - at;
            if (first >= 0 && first + slots.size() <= words) {
                firsts[size++] = first;
            }
        }
    }

    /// Keeps the starts after which the word number `at` stands as it should.
    private void keep(Slot slot, int at) {
        var kept = 0;
        var place = 0;
        for (int i = 0; i < size; i++) {
            while (place < slot.size() && slot.position(place) < firsts[i] + at) {
                place++;
            }
            if (place < slot.size() && slot.position(place) == firsts[i] + at) {
                firsts[kept++] = firsts[i];
            }
        }
        size = kept;
    }
}
