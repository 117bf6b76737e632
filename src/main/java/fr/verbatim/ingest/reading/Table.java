package fr.verbatim.ingest.reading;

import fr.verbatim.text.Span;

import java.util.List;

/// A table of a document: where its cells stand in the text. Immutable.
///
/// @param rows the rows, from top to bottom
public record Table(List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }

    /// Returns the text from the first cell to the last.
    public Span span() {
        return rows.getFirst().span().cover(rows.getLast().span());
    }

    /// One row. Immutable.
    ///
    /// @param cells the cells, from left to right; an empty cell is an empty span
    public record Row(List<Span> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Span span() {
            return cells.getFirst().cover(cells.getLast());
        }
    }
}
