package fr.verbatim;

import fr.verbatim.pseudonym.Masks;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

/// What answers to a query are made with. Immutable.
///
/// @param viewpoint whose codings are seen
/// @param hasRealNames whether files show the real names
record Desk(
        Study study,
        LazySearch search,
        Viewpoint viewpoint,
        Codings codings,
        boolean hasRealNames) {

    /// Returns the names that are hidden in files.
    Masks masks() {
        return hasRealNames ? Masks.NONE : Masks.of(snapshot().pseudonyms());
    }

    /// Returns the study's state as it is now.
    Snapshot snapshot() {
        return study.snapshot().from(viewpoint);
    }
}
