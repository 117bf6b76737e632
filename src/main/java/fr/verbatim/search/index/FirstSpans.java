package fr.verbatim.search.index;

import java.util.SortedMap;
import java.util.TreeMap;

/// Keeps the passages of the documents in which the first ones stand, and lets go what is found in
/// documents that come after them. Confined to one search.
final class FirstSpans implements Sweep.Keeping {

    private final int most;
    private final TreeMap<Integer, Spans> kept = new TreeMap<>();
    private long count;

    /// @param most how many passages are wanted
    FirstSpans(int most) {
        this.most = most;
    }

    /// Returns the passages by the number of their document, in order.
    SortedMap<Integer, Spans> kept() {
        return kept;
    }

    @Override
    public boolean wants(int document) {
        return count < most || document < kept.lastKey();
    }

    @Override
    public void keep(int document, Spans spans) {
        kept.put(document, spans);
        count += spans.size();
        while (count - kept.lastEntry().getValue().size() >= most) {
            count -= kept.pollLastEntry().getValue().size();
        }
    }
}
