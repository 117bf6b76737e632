package fr.verbatim.pseudonym;

/// Is told how far the search for names is.
@FunctionalInterface
public interface NameListener {

    /// Some documents are read.
    ///
    /// @param done documents read
    /// @param all documents there are
    void read(int done, int all);
}
