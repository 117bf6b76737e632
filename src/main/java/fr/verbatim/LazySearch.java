package fr.verbatim;

import fr.verbatim.search.Search;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

/// The search of a study, opened when first asked for: most commands need none. Thread-safe.
final class LazySearch implements AutoCloseable {

    private final Study study;
    private @Nullable Search search;

    LazySearch(Study study) {
        this.study = study;
    }

    synchronized Search open() {
        var opened = search;
        if (opened == null) {
            opened = Search.open(study);
            search = opened;
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        if (search != null) {
            search.close();
            search = null;
        }
    }
}
