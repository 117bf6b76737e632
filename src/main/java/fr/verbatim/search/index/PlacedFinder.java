package fr.verbatim.search.index;

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds several words by their places in a unit.
abstract class PlacedFinder implements Finder {

    private final LeafReader leaf;

    /// The words that are asked for, those with fewest entries first.
    private final Slot[] known;

    private final List<Windows.Window> found = new ArrayList<>();

    /// @param slots the words; null for any word
    PlacedFinder(LeafReader leaf, List<@Nullable Slot> slots) {
        this.leaf = leaf;
        var sorted = new ArrayList<Slot>();
        for (var slot : slots) {
            if (slot != null) {
                sorted.add(slot);
            }
        }
        sorted.sort(Comparator.comparingLong(Slot::cost));
        this.known = sorted.toArray(Slot[]::new);
    }

    /// Adds the stretches of words found in the entry where all words asked for stand.
    ///
    /// @param words how many words the unit has
    abstract void find(int words, List<Windows.Window> found) throws IOException;

    @Override
    public final long cost() {
        return known[0].cost();
    }

    @Override
    public final int advance(int target) throws IOException {
        return Walk.together(known, target);
    }

    @Override
    public final boolean fits(Shelf.Block block) throws IOException {
        found.clear();
        find(block.document().table().words(entry() - block.first()), found);
        return !found.isEmpty();
    }

    final Slot[] known() {
        return known;
    }

    private int entry() {
        return known[0].entry();
    }

    @Override
    public final void addTo(SpansBuilder spans) throws IOException {
        var places = TextIndex.places(leaf, entry(), entry());
        for (var window : found) {
            spans.add(places.start(window.first()), places.end(window.last()));
        }
    }

    @Override
    public final int count() {
        return found.size();
    }
}
