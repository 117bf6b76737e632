package fr.verbatim.ingest.reading;

/// Reads the files of one family of formats. Thread-safe.
public interface Reader {

    /// Returns the name under which documents remember how they were read.
    String name();

    /// Returns a number that changes whenever the same file would give another reading.
    int version();

    /// Reads a file.
    ///
    /// @throws DocumentUnreadable when the file is damaged, protected or too large
    Reading read(Source source);
}
