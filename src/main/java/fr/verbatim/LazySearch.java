package fr.verbatim;

import fr.verbatim.search.Search;
import fr.verbatim.search.index.IndexListener;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

/// The search of a study, opened when first asked for: most commands need none. Thread-safe.
final class LazySearch implements AutoCloseable {

    private final Study study;
    private @Nullable Search search;
    private volatile IndexListener listener = IndexListener.SILENT;

    LazySearch(Study study) {
        this.study = study;
    }

    /// Has `listener` told how indexing goes on, instead of the one before.
    void listen(IndexListener listener) {
        this.listener = listener;
    }

    synchronized Search open() {
        var opened = search;
        if (opened == null) {
            opened = Search.open(study, this::indexed);
            search = opened;
        }
        return opened;
    }

    private void indexed(int done, int all) {
        listener.indexed(done, all);
    }

    @Override
    public synchronized void close() {
        if (search != null) {
            search.close();
            search = null;
        }
    }
}
