package fr.verbatim.ingest;

/// Follows an import. Called from one thread, in the order of the paths.
public interface ImportListener {

    /// A listener that does nothing.
    ImportListener NONE = new ImportListener() {};

    /// The import has begun.
    ///
    /// @param files how many files there are
    default void started(int files) {}

    /// One more file is done.
    ///
    /// @param done how many are done, this one included
    /// @param files how many there are
    default void done(ImportResult result, int done, int files) {}
}
