package fr.verbatim.search.index;

/// Is told how indexing goes on, one call at a time, in the threads that index.
@FunctionalInterface
public interface IndexListener {

    /// Hears nothing.
    IndexListener SILENT = (_, _) -> {};

    /// Called before the first text and after each.
    ///
    /// @param done how many texts are indexed so far
    /// @param all how many are to be
    void indexed(int done, int all);
}
