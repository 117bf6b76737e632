package fr.verbatim.search.index;

import org.apache.lucene.search.DocIdSetIterator;

import java.io.IOException;

/// Goes through the units of a segment that answer a query.
final class Sweep {

    private Sweep() {}

    /// Keeps the passages that are found.
    interface Keeping {

        /// Returns whether the passages of a document are of any use.
        boolean wants(int document);

        /// Keeps the passages of a document.
        void keep(int document, Spans spans);
    }

    static void find(Shelf.Segment segment, Finder finder, Keeping found) throws IOException {
        var spans = new SpansBuilder();
        var entry = finder.advance(0);
        for (var block : segment.blocks()) {
            if (entry > block.last() || !found.wants(block.number())) {
                continue;
            }
            var from = spans.size();
            entry = entry < block.first() ? finder.advance(block.first()) : entry;
            while (entry <= block.last()) {
                if (finder.fits(block)) {
                    var before = spans.size();
                    finder.addTo(spans);
                    spans.settle(before);
                }
                entry = finder.advance(entry + 1);
            }
            if (spans.size() > from) {
                found.keep(block.number(), spans.from(from));
            }
            if (entry == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
        }
    }

    /// Returns how many passages there are.
    static long count(Shelf.Segment segment, Finder finder) throws IOException {
        var count = 0L;
        var entry = finder.advance(0);
        for (var block : segment.blocks()) {
            if (entry > block.last()) {
                continue;
            }
            entry = entry < block.first() ? finder.advance(block.first()) : entry;
            while (entry <= block.last()) {
                count += finder.fits(block) ? finder.count() : 0;
                entry = finder.advance(entry + 1);
            }
            if (entry == DocIdSetIterator.NO_MORE_DOCS) {
                break;
            }
        }
        return count;
    }
}
