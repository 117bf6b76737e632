package fr.verbatim.search.index;

import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds what several finders find: in the units where all do, or where any does.
final class Combined implements Finder {

    private final Finder[] finders;
    private final boolean isOfAll;
    private final boolean areApart;
    private final boolean[] fitting;
    private final SpansBuilder found = new SpansBuilder();
    private int entry = -1;

    /// @param isOfAll whether all have to find something in a unit
    /// @param areApart whether no two find the same passage
    Combined(List<Finder> finders, boolean isOfAll, boolean areApart) {
        this.finders =
                finders.stream()
                        .sorted(Comparator.comparingLong(Finder::cost))
                        .toArray(Finder[]::new);
        this.isOfAll = isOfAll;
        this.areApart = areApart;
        this.fitting = new boolean[finders.size()];
    }

    @Override
    public long cost() {
        return isOfAll ? finders[0].cost() : Arrays.stream(finders).mapToLong(Finder::cost).sum();
    }

    @Override
    public int advance(int target) throws IOException {
        if (target > entry) {
            entry = isOfAll ? Walk.together(finders, target) : nearest(target);
        }
        return entry;
    }

    private int nearest(int target) throws IOException {
        var nearest = DocIdSetIterator.NO_MORE_DOCS;
        for (var finder : finders) {
            nearest = Math.min(nearest, finder.advance(target));
        }
        return nearest;
    }

    @Override
    public boolean fits(Shelf.Block block) throws IOException {
        var fits = isOfAll;
        for (int i = 0; i < fitting.length; i++) {
            var finder = finders[i];
            fitting[i] = finder.advance(entry) == entry && finder.fits(block);
            if (isOfAll && !fitting[i]) {
                return false;
            }
            fits |= fitting[i];
        }
        return fits;
    }

    @Override
    public void addTo(SpansBuilder spans) throws IOException {
        for (int i = 0; i < fitting.length; i++) {
            if (fitting[i]) {
                finders[i].addTo(spans);
            }
        }
    }

    @Override
    public int count() throws IOException {
        if (!areApart) {
            found.clear();
            addTo(found);
            found.settle(0);
            return found.size();
        }
        var count = 0;
        for (int i = 0; i < fitting.length; i++) {
            count += fitting[i] ? finders[i].count() : 0;
        }
        return count;
    }
}
