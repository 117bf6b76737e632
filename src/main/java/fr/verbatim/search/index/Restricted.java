package fr.verbatim.search.index;

import java.io.IOException;

/// Finds what another finder does, in some units only.
abstract class Restricted implements Finder {

    private final Finder finder;

    private int entry = -1;

    Restricted(Finder finder) {
        this.finder = finder;
    }

    /// Returns whether an entry may answer.
    abstract boolean isKept(int entry, Shelf.Block block) throws IOException;

    /// Returns what finds the same where a condition holds, or where it does not.
    static Finder where(Finder finder, UnitConditions.Test test, boolean holds) {
        return new Restricted(finder) {

            private int document = -1;
            private boolean[] voices = new boolean[0];

            @Override
            boolean isKept(int entry, Shelf.Block block) {
                if (block.number() != document) {
                    document = block.number();
                    voices = test.voices(block.document());
                }
                return voices[block.document().voice(entry - block.first())] == holds;
            }
        };
    }

    /// Returns what finds the same where another finds nothing.
    static Finder without(Finder finder, Finder excluded) {
        return new Restricted(finder) {

            @Override
            boolean isKept(int entry, Shelf.Block block) throws IOException {
                return excluded.advance(entry) != entry || !excluded.fits(block);
            }
        };
    }

    @Override
    public final long cost() {
        return finder.cost();
    }

    @Override
    public final int advance(int target) throws IOException {
        entry = finder.advance(target);
        return entry;
    }

    @Override
    public final boolean fits(Shelf.Block block) throws IOException {
        return isKept(entry, block) && finder.fits(block);
    }

    @Override
    public final void addTo(SpansBuilder spans) throws IOException {
        finder.addTo(spans);
    }

    @Override
    public final int count() throws IOException {
        return finder.count();
    }
}
