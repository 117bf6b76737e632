package fr.verbatim.ingest.turns;

/// How a whole line can be set off from the others.
enum Emphasised {
    CAPITALS,
    BOLD,
    ITALIC;

    /// Returns whether what follows `start` in a line is set off.
    boolean holds(Line line, int start) {
        return switch (this) {
            case CAPITALS -> line.isCapitals(start);
            case BOLD -> line.isBold();
            case ITALIC -> line.isItalic();
        };
    }
}
