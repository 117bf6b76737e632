package fr.verbatim.ingest.pdf;

import java.util.List;

/// A part of a page, in reading order. Immutable.
sealed interface Block {

    /// Lines one below the other. Immutable.
    record Flow(List<PdfLine> lines) implements Block {
        public Flow {
            lines = List.copyOf(lines);
        }
    }

    /// Cells side by side. Immutable.
    ///
    /// @param edges where its columns begin, in points
    /// @param rows its rows; each has as many cells as there are columns, which may be empty
    record Grid(List<Float> edges, List<List<List<PdfLine>>> rows) implements Block {
        public Grid {
            edges = List.copyOf(edges);
            rows = List.copyOf(rows);
        }
    }
}
