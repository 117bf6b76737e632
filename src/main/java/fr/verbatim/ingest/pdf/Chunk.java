package fr.verbatim.ingest.pdf;

import java.util.ArrayList;
import java.util.List;

/// Pieces of one row with no wide gap between them. Immutable.
///
/// @param pieces the pieces, from left to right
/// @param left where the first begins
/// @param right where the last ends
/// @param base how far below the top of the page they stand
record Chunk(List<Piece> pieces, float left, float right, float base) {

    Chunk {
        pieces = List.copyOf(pieces);
    }

    private static Chunk of(List<Piece> pieces) {
        var right = pieces.stream().map(Piece::right).max(Float::compare).orElseThrow();
        var largest = pieces.getFirst();
        for (var piece : pieces) {
            largest = piece.size() > largest.size() ? piece : largest;
        }
        return new Chunk(pieces, pieces.getFirst().left(), right, largest.base());
    }

    /// Cuts rows where a gap is wide, in ems; the result is in the order of the rows.
    ///
    /// @param em the least em of a row, in points
    static List<Chunk> of(List<List<Piece>> rows, float wide, float em) {
        var chunks = new ArrayList<Chunk>();
        for (var row : rows) {
            var gap =
                    wide
                            * Math.max(
                                    em,
                                    row.stream().map(Piece::size).max(Float::compare).orElse(em));
            var from = 0;
            var right = row.getFirst().right();
            for (var i = 1; i < row.size(); i++) {
                if (row.get(i).left() >= right + gap) {
                    chunks.add(of(row.subList(from, i)));
                    from = i;
                }
                right = Math.max(right, row.get(i).right());
            }
            chunks.add(of(row.subList(from, row.size())));
        }
        return chunks;
    }

    /// Puts together the chunks that follow each other on one row.
    static List<Chunk> joined(List<Chunk> chunks) {
        var joined = new ArrayList<Chunk>();
        for (var chunk : chunks) {
            if (!joined.isEmpty()
                    && joined.getLast().base() == chunk.base()
                    && joined.getLast().right() < chunk.left()) {
                var pieces = new ArrayList<>(joined.removeLast().pieces());
                pieces.addAll(chunk.pieces());
                joined.add(of(pieces));
            } else {
                joined.add(chunk);
            }
        }
        return joined;
    }

    float width() {
        return right - left;
    }

    int order() {
        return pieces.getFirst().order();
    }

    /// Returns whether it begins as the middle of a sentence does.
    boolean goesOn() {
        return Character.isLowerCase(pieces.getFirst().text().codePointAt(0));
    }
}
