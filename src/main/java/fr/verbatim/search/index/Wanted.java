package fr.verbatim.search.index;

import fr.verbatim.corpus.Document;

/// A document as the index is to hold it. Immutable.
///
/// @param document the document, with its current text
/// @param pipeline what has annotated that text; empty when nothing has
record Wanted(Document document, String pipeline) {

    /// Returns whether the index holds it so.
    boolean isHeldAs(IndexedDocument held) {
        return held.revision().equals(document.revision()) && held.pipeline().equals(pipeline);
    }
}
