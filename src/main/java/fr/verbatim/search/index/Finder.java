package fr.verbatim.search.index;

import java.io.IOException;

/// Finds, in one segment, the units that answer a query, and the passages in each. Confined to one
/// search.
///
/// It stands at one entry at a time: `advance` goes to one that may answer, `fits` tells whether it
/// does; only then `addTo` or `count` may be asked, once.
interface Finder extends Walk {

    /// Returns whether the entry answers.
    ///
    /// @param block the document that it belongs to
    boolean fits(Shelf.Block block) throws IOException;

    /// Adds the passages in the entry.
    void addTo(SpansBuilder spans) throws IOException;

    /// Returns how many passages there are in the entry.
    int count() throws IOException;
}
