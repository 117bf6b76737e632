package fr.verbatim.search.index;

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/// Finds words that stand together.
final class WindowFinder extends PlacedFinder {

    private final List<@Nullable Slot> slots;
    private final int between;
    private final boolean ordered;

    /// @param between how many other words may stand among them
    /// @param ordered whether they have to come in their order
    WindowFinder(LeafReader leaf, List<@Nullable Slot> slots, int between, boolean ordered) {
        super(leaf, slots);
        this.slots = slots;
        this.between = between;
        this.ordered = ordered;
    }

    @Override
    void find(int words, List<Windows.Window> found) throws IOException {
        var kinds = new int[slots.size()][];
        for (int i = 0; i < kinds.length; i++) {
            var slot = slots.get(i);
            if (slot == null) {
                kinds[i] = IntStream.range(0, words).toArray();
            } else {
                slot.read();
                kinds[i] = slot.positions();
            }
        }
        found.addAll(ordered ? Windows.ordered(kinds, between) : Windows.smallest(kinds, between));
    }
}
