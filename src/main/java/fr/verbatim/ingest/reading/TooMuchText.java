package fr.verbatim.ingest.reading;

/// Thrown when a file holds more than any document does, before it fills the memory; it ends as a
/// [DocumentUnreadable] that names the file.
public final class TooMuchText extends RuntimeException {

    private final String key;
    private final int limit;

    TooMuchText(String key, int limit) {
        super(key);
        this.key = key;
        this.limit = limit;
    }

    /// Makes the one of a file that has too many paragraphs, lines or cells.
    public static TooMuchText paragraphs() {
        return new TooMuchText("ingest.too-many-paragraphs", Assembly.MOST_PARAGRAPHS);
    }

    /// Returns the refusal of that file.
    public DocumentUnreadable of(String name) {
        return new DocumentUnreadable(key, name, limit);
    }
}
