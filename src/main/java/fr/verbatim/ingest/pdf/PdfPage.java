package fr.verbatim.ingest.pdf;

import java.util.List;

/// One page as it stands in the file. Immutable.
///
/// @param number its number, from 1
/// @param pieces its letters, in the order of the file
/// @param aside letters that stand across the others, as a stamp does; in the order of the file
/// @param failed whether its content could be read only in part, or not at all
/// @param pictured whether it holds pictures
/// @param recognised how many letters are written invisibly, as those that character recognition
///   lays over the picture of a page
/// @param unmapped how many letters have a shape but no known meaning
record PdfPage(
        int number,
        List<Piece> pieces,
        List<Piece> aside,
        boolean failed,
        boolean pictured,
        int recognised,
        int unmapped) {

    PdfPage {
        pieces = List.copyOf(pieces);
        aside = List.copyOf(aside);
    }

    boolean hasText() {
        return !pieces.isEmpty() || !aside.isEmpty();
    }

    PdfPage with(List<Piece> pieces) {
        return new PdfPage(number, pieces, aside, failed, pictured, recognised, unmapped);
    }
}
