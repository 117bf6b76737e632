package fr.verbatim.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// A part of a page, from top to bottom, that white gutters cut into columns. Immutable.
///
/// @param edges where each column begins, in points
/// @param columns the chunks of each column, from top to bottom
/// @param em the size of most letters, in points
record Band(List<Float> edges, List<List<Chunk>> columns, float em) {

    private static final float COLUMN_WIDTH = 11;
    private static final float LABEL_WIDTH = 14;
    private static final double FILLED = 0.6;
    private static final int FEW_LINES = 6;
    private static final float CLEAR = 1;
    private static final float GUTTER = 1.2f;
    private static final float FEW_ROWS_GUTTER = 1.6f;

    /// What such a part is.
    enum Kind {
        /// Text that goes on from the foot of a column to the head of the next.
        COLUMNS,
        /// Columns one below the other: the text goes from the first to the last, then on below.
        SECTIONS,
        /// Short labels, each with its words beside it.
        LABELS,
        /// Cells, read row by row.
        TABLE,
        /// Nothing that counts: blanks above one another.
        NONE
    }

    Band {
        edges = List.copyOf(edges);
        columns = List.copyOf(columns);
    }

    /// @param expected whether a column of text begins at one of its edges on a page before
    Kind kind(boolean expected) {
        if (!expected && isByChance()) {
            return Kind.NONE;
        }
        if (isLabelled()) {
            return Kind.LABELS;
        }
        var steps = steps();
        var wide = columns.stream().filter(this::isWide).count() > 1;
        if (steps.restarts().isEmpty() && (wide || expected)) {
            return Kind.COLUMNS;
        }
        if (!wide) {
            return isRuled() ? Kind.TABLE : Kind.NONE;
        }
        if (!isRowByRow(steps)) {
            return Kind.COLUMNS;
        }
        if (hasLongParts(steps)) {
            return Kind.SECTIONS;
        }
        return steps.jumps() < 2 && goesOn() && shared() >= 0.6 ? Kind.COLUMNS : Kind.TABLE;
    }

    /// Blanks between the words of a few justified lines may stand one above the other.
    private boolean isByChance() {
        return clear() < CLEAR * em
                && columns.stream().anyMatch(column -> column.size() < FEW_LINES);
    }

    /// Returns how wide its narrowest gutter is, in points.
    private float clear() {
        var clear = Float.MAX_VALUE;
        for (var i = 0; i + 1 < columns.size(); i++) {
            var end = columns.get(i).stream().map(Chunk::right).max(Float::compare).orElse(0f);
            clear = Math.min(clear, edges.get(i + 1) - end);
        }
        return clear;
    }

    /// Returns whether short cells stand one above the other, with a clear gutter between them.
    private boolean isRuled() {
        return clear() >= (rows() < FEW_LINES ? FEW_ROWS_GUTTER : GUTTER) * em
                && rows() >= 3
                && shared() >= 0.4;
    }

    /// Returns whether whatever the file writes before it comes back to the left stands above what
    /// it writes then, as it does in tables.
    private boolean isRowByRow(Steps steps) {
        var restarts = new HashSet<>(steps.restarts());
        var lowest = Float.NEGATIVE_INFINITY;
        var below = 0;
        for (var placed : written()) {
            if (restarts.contains(placed.chunk()) && placed.chunk().base() > lowest - em / 2) {
                below++;
            }
            lowest = Math.max(lowest, placed.chunk().base());
        }
        return below * 5 >= restarts.size() * 4;
    }

    /// How the file writes the columns. Immutable.
    ///
    /// @param restarts the chunks where it comes back to a column further left
    /// @param jumps how often it goes on further right and further up
    record Steps(List<Chunk> restarts, int jumps) {}

    Steps steps() {
        var restarts = new ArrayList<Chunk>();
        var jumps = 0;
        Placed before = null;
        for (var placed : written()) {
            if (before != null && placed.column() < before.column()) {
                restarts.add(placed.chunk());
            } else if (before != null
                    && placed.column() > before.column()
                    && placed.chunk().base() < before.chunk().base() - em / 2) {
                jumps++;
            }
            before = placed;
        }
        return new Steps(List.copyOf(restarts), jumps);
    }

    /// A chunk and the number of its column. Immutable.
    record Placed(Chunk chunk, int column) {}

    /// Returns the chunks in the order of the file.
    List<Placed> written() {
        var all = new ArrayList<Placed>();
        for (var i = 0; i < columns.size(); i++) {
            for (var chunk : columns.get(i)) {
                all.add(new Placed(chunk, i));
            }
        }
        all.sort(Comparator.comparingInt(it -> it.chunk().order()));
        return all;
    }

    private boolean hasLongParts(Steps steps) {
        var lines = columns.stream().mapToInt(List::size).sum();
        return lines >= 10 * (steps.restarts().size() + 1);
    }

    private boolean isLabelled() {
        if (columns.size() != 2) {
            return false;
        }
        var labels = columns.getFirst();
        var words = columns.getLast();
        return extent(labels) <= LABEL_WIDTH * em
                && extent(words) >= 1.5 * extent(labels)
                && extent(words) >= COLUMN_WIDTH * em
                && labels.stream().filter(Chunk::goesOn).count() * 6 <= labels.size()
                && labels.stream().filter(it -> isLevel(it, words)).count() * 10
                        >= labels.size() * 8L;
    }

    private boolean isLevel(Chunk chunk, List<Chunk> others) {
        return others.stream().anyMatch(it -> Math.abs(it.base() - chunk.base()) < em / 3);
    }

    /// Returns whether a column is wide enough for text, and its lines fill it.
    boolean isWide(List<Chunk> column) {
        var widths = column.stream().map(Chunk::width).sorted().toList();
        var extent = extent(column);
        return column.size() > 1
                && extent >= COLUMN_WIDTH * em
                && widths.get(widths.size() * 3 / 4) >= FILLED * extent;
    }

    private static float extent(List<Chunk> column) {
        var left = column.stream().map(Chunk::left).min(Float::compare).orElse(0f);
        var right = column.stream().map(Chunk::right).max(Float::compare).orElse(0f);
        return right - left;
    }

    /// Returns whether the lines of each wide column often begin in the middle of a sentence.
    private boolean goesOn() {
        return columns.stream()
                .filter(this::isWide)
                .allMatch(it -> it.stream().filter(Chunk::goesOn).count() * 4 >= it.size());
    }

    /// Returns the share of the rows that have words in two columns at least.
    private double shared() {
        var both = 0;
        var rows = rowsByBase();
        for (var row : rows) {
            both += row > 1 ? 1 : 0;
        }
        return (double) both / rows.size();
    }

    private int rows() {
        return rowsByBase().size();
    }

    private List<Integer> rowsByBase() {
        var bases = new ArrayList<Float>();
        columns.forEach(column -> column.forEach(chunk -> bases.add(chunk.base())));
        bases.sort(null);
        var counts = new ArrayList<Integer>();
        var last = Float.NEGATIVE_INFINITY;
        for (var base : bases) {
            if (base - last > em / 2) {
                counts.add(1);
                last = base;
            } else {
                counts.add(counts.removeLast() + 1);
            }
        }
        return counts;
    }
}
