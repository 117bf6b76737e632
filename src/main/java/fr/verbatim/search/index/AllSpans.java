package fr.verbatim.search.index;

import java.util.Arrays;
import java.util.List;

/// Keeps all passages that are found. Confined to one search.
final class AllSpans implements Sweep.Keeping {

    private final Spans[] kept;

    /// @param documents how many documents there may be
    AllSpans(int documents) {
        this.kept = new Spans[documents];
        Arrays.fill(kept, Spans.NONE);
    }

    /// Returns the passages by the number of their document.
    List<Spans> kept() {
        return List.of(kept);
    }

    @Override
    public boolean wants(int document) {
        return true;
    }

    @Override
    public void keep(int document, Spans spans) {
        kept[document] = spans;
    }
}
