package fr.verbatim.search.index;

import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;

/// Goes through some entries of a segment, in order. Confined to one search.
interface Walk {

    /// Returns how many entries there are, at most.
    long cost();

    /// Moves to the first entry from `target` on, unless it stands there or farther already;
    /// returns its number, or [DocIdSetIterator#NO_MORE_DOCS].
    int advance(int target) throws IOException;

    /// Moves all to the first entry from `target` on that they share, and returns it.
    ///
    /// @param walks at least one, best that with fewest entries first
    static int together(Walk[] walks, int target) throws IOException {
        var lead = walks[0];
        var entry = lead.advance(target);
        var agreed = 1;
        while (agreed < walks.length && entry != DocIdSetIterator.NO_MORE_DOCS) {
            var other = walks[agreed].advance(entry);
            if (other == entry) {
                agreed++;
            } else {
                entry = lead.advance(other);
                agreed = 1;
            }
        }
        return entry;
    }
}
