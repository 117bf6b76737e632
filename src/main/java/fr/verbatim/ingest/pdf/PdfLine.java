package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Run;

import java.util.List;

/// One line of a PDF page. Immutable.
///
/// @param page the number of its page, from 1
/// @param left where its first letter begins, in points; where its words begin, if a label stands
///   before them in a column of its own
/// @param right where its last letter ends
/// @param base how far below the top of the page it stands
/// @param size the size of most of its letters
/// @param column where the column begins and ends that it stands in
/// @param blockStart whether it is the first line of a block
/// @param labelled whether a label stands before its words in a column of its own
/// @param run its words
/// @param pieces the letters it is made of, from left to right
record PdfLine(
        int page,
        float left,
        float right,
        float base,
        float size,
        Extent column,
        boolean blockStart,
        boolean labelled,
        Run run,
        List<Piece> pieces) {

    /// From where to where something reaches, from left to right, in points. Immutable.
    record Extent(float left, float right) {
        float width() {
            return right - left;
        }
    }

    PdfLine {
        pieces = List.copyOf(pieces);
    }

    String text() {
        return run.text();
    }

    PdfLine in(Extent column, boolean blockStart) {
        return new PdfLine(
                page, left, right, base, size, column, blockStart, labelled, run, pieces);
    }

    /// Returns the width of its first word.
    float firstWord() {
        var first = pieces.getFirst();
        var end = first.right();
        for (var piece : pieces.subList(1, pieces.size())) {
            if (piece.spaced() || piece.left() > end + first.gap()) {
                break;
            }
            end = piece.right();
        }
        return end - first.left();
    }

    /// Returns whether nearly all its letters are bold.
    boolean isBold() {
        return share(true) > 0.9;
    }

    /// Returns whether nearly all its letters are italic.
    boolean isItalic() {
        return share(false) > 0.9;
    }

    private double share(boolean bold) {
        var all = 0;
        var set = 0;
        for (var piece : pieces) {
            all += piece.text().length();
            set += (bold ? piece.bold() : piece.italic()) ? piece.text().length() : 0;
        }
        return (double) set / all;
    }
}
