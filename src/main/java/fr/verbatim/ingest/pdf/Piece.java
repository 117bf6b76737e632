package fr.verbatim.ingest.pdf;

/// Letters of one look that stand together on a page, without a blank between them. Immutable.
///
/// Lengths are in points, from the top left of the page as it is read.
///
/// @param left where the first letter begins
/// @param right where the last letter ends
/// @param base how far below the top of the page the letters stand
/// @param size the size of the letters
/// @param gap how wide a gap to the next letters must be to count as a blank
/// @param text the letters
/// @param bold whether they are bold
/// @param italic whether they are italic
/// @param spaced whether the file writes a blank before them
/// @param order the place among the pieces of the page, as the file writes them
record Piece(
        float left,
        float right,
        float base,
        float size,
        float gap,
        String text,
        boolean bold,
        boolean italic,
        boolean spaced,
        int order) {

    /// Letters without accents reach about that share of their size above their base.
    private static final float RISE = 0.7f;

    float top() {
        return base - RISE * size;
    }

    /// Returns whether both stand on one line, raised and lowered letters too.
    boolean levelWith(Piece other) {
        var common = Math.min(base, other.base) - Math.max(top(), other.top());
        return common > RISE * Math.min(size, other.size) / 4;
    }
}
