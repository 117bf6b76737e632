package fr.verbatim;

import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

/// What answers to a query are made with. Immutable.
///
/// @param viewpoint whose codings are seen
record Desk(Study study, LazySearch search, Viewpoint viewpoint, Codings codings) {

    /// Returns the study's state as it is now.
    Snapshot snapshot() {
        return study.snapshot().from(viewpoint);
    }
}
