package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Run;

/// One line of a PDF page; sizes in points. Immutable.
///
/// @param page the number of its page, from 1
/// @param left where its first character begins
/// @param right where its last character ends
/// @param bottom how far below the top of the page it stands
/// @param height the height of its characters
/// @param run its words
record PdfLine(int page, float left, float right, float bottom, float height, Run run) {

    String text() {
        return run.text();
    }

    /// Returns whether all its letters are bold.
    boolean isBold() {
        var set = run.emphases().stream().mapToInt(it -> it.span().length()).sum();
        return set * 10 > text().strip().length() * 9;
    }
}
