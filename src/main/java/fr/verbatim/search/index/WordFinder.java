package fr.verbatim.search.index;

import java.io.IOException;

/// Finds a single word.
final class WordFinder implements Finder {

    private final Slot slot;

    WordFinder(Slot slot) {
        this.slot = slot;
    }

    @Override
    public long cost() {
        return slot.cost();
    }

    @Override
    public int advance(int target) throws IOException {
        return slot.advance(target);
    }

    @Override
    public boolean fits(Shelf.Block block) {
        return true;
    }

    @Override
    public void addTo(SpansBuilder spans) throws IOException {
        slot.read();
        for (int i = 0; i < slot.size(); i++) {
            spans.add(slot.start(i), slot.end(i));
        }
    }

    @Override
    public int count() throws IOException {
        return slot.count();
    }
}
