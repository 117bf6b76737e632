package fr.verbatim.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the letters of pages in the order in which they are read: columns from left to right,
/// tables row by row, labels beside their words. Confined to one thread; pages are asked for in
/// order.
///
/// A page is cut at the band with the most lines; what is above, in each column, and below is cut
/// in turn, as the XY-cut does. Whether a band is columns or a table is told by the order in which
/// the file writes it, and by its lines where the file writes row by row.
final class ReadingOrder {

    private static final int DEEPEST = 12;
    private static final int MOST_TRIED = 8;

    private final List<Float> known = new ArrayList<>();
    private int page;
    private float em;

    List<Block> of(PdfPage page) {
        this.page = page.number();
        em = em(page.pieces());
        var blocks = new ArrayList<Block>();
        arrange(page.pieces(), right(page.pieces()), 0, blocks);
        if (!page.aside().isEmpty()) {
            blocks.add(flow(page.aside(), right(page.aside())));
        }
        return blocks;
    }

    private static float right(List<Piece> pieces) {
        return pieces.stream().map(Piece::right).max(Float::compare).orElse(0f);
    }

    /// Returns the size of most letters.
    private static float em(List<Piece> pieces) {
        var sizes = pieces.stream().map(Piece::size).sorted().toList();
        return sizes.isEmpty() ? 10 : sizes.get(sizes.size() / 2);
    }

    private void arrange(List<Piece> pieces, float right, int depth, List<Block> blocks) {
        if (pieces.isEmpty()) {
            return;
        }
        if (depth < DEEPEST) {
            var chunks = Chunk.of(Rows.of(pieces), Gutters.WIDTH, em);
            var tried = 0;
            for (var cut : Gutters.of(chunks, em, known)) {
                var kind = kind(cut.band());
                if (kind != Band.Kind.NONE) {
                    arrange(pieces(cut.above()), right, depth + 1, blocks);
                    arrange(cut.band(), kind, right, depth, blocks);
                    arrange(pieces(cut.below()), right, depth + 1, blocks);
                    return;
                }
                if (++tried == MOST_TRIED) {
                    break;
                }
            }
        }
        blocks.add(flow(pieces, right));
    }

    private Band.Kind kind(Band band) {
        return band.kind(
                band.edges().stream().skip(1).anyMatch(it -> Gutters.isKnown(it, em, known)));
    }

    private void arrange(Band band, Band.Kind kind, float right, int depth, List<Block> blocks) {
        switch (kind) {
            case COLUMNS -> columns(band, right, depth, blocks);
            case SECTIONS -> sections(band, right, depth, blocks);
            case LABELS -> blocks.add(labelled(band, right));
            case TABLE -> blocks.add(grid(band));
            case NONE -> throw new IllegalArgumentException("nothing to arrange");
        }
    }

    /// A narrow column goes with the wide one at its right: labels and their words.
    private void columns(Band band, float right, int depth, List<Block> blocks) {
        var group = new ArrayList<Chunk>();
        var begins = band.edges().getFirst();
        for (var i = 0; i < band.columns().size(); i++) {
            var column = band.columns().get(i);
            group.addAll(column);
            var last = i + 1 == band.columns().size();
            if (last || band.isWide(column)) {
                if (i > 0 && begins > band.edges().getFirst() && !isKnown(begins)) {
                    known.add(begins);
                }
                arrange(
                        pieces(group),
                        last ? right : band.edges().get(i + 1) - Gutters.WIDTH * em,
                        depth + 1,
                        blocks);
                group.clear();
                begins = last ? begins : band.edges().get(i + 1);
            }
        }
    }

    private boolean isKnown(float edge) {
        return Gutters.isKnown(edge, em, known);
    }

    private void sections(Band band, float right, int depth, List<Block> blocks) {
        var starts = band.steps().restarts().stream().map(it -> it.base() - em / 2).toList();
        var from = Float.NEGATIVE_INFINITY;
        for (var i = 0; i <= starts.size(); i++) {
            var top = from;
            var to = i < starts.size() ? starts.get(i) : Float.MAX_VALUE;
            var columns =
                    band.columns().stream()
                            .map(
                                    column ->
                                            column.stream()
                                                    .filter(
                                                            it ->
                                                                    it.base() >= top
                                                                            && it.base() < to)
                                                    .toList())
                            .toList();
            columns(new Band(band.edges(), columns, em), right, depth, blocks);
            from = to;
        }
    }

    private Block.Flow labelled(Band band, float right) {
        var edge = band.edges().getLast() - 0.1f;
        var lines = new ArrayList<PdfLine>();
        for (var row : Rows.of(pieces(band.columns().stream().flatMap(List::stream).toList()))) {
            var label = row.stream().filter(it -> it.left() < edge).toList();
            var words = row.stream().filter(it -> it.left() >= edge).toList();
            lines.add(
                    label.isEmpty() || words.isEmpty()
                            ? Rows.line(page, row)
                            : Rows.labelled(page, label, words));
        }
        return placed(lines, right);
    }

    private Block.Grid grid(Band band) {
        var rows = new ArrayList<List<List<Chunk>>>();
        var step = step(band);
        var top = 0f;
        Band.Placed before = null;
        for (var placed : band.written()) {
            var base = placed.chunk().base();
            var other = before == null || placed.column() != before.column();
            if (before == null
                    || placed.column() < before.column()
                    || (other && base > top + em * 0.6f)
                    || (!other && base > before.chunk().base() + step * 1.35f)
                    || (!other && base < before.chunk().base() - em / 2)) {
                rows.add(emptyRow(band.columns().size()));
                top = base;
            }
            rows.getLast().get(placed.column()).add(placed.chunk());
            before = placed;
        }
        rows.sort(Comparator.comparingDouble(ReadingOrder::top));
        return new Block.Grid(
                band.edges(),
                rows.stream().map(row -> row.stream().map(this::cell).toList()).toList());
    }

    private static List<List<Chunk>> emptyRow(int cells) {
        var row = new ArrayList<List<Chunk>>();
        for (var i = 0; i < cells; i++) {
            row.add(new ArrayList<>());
        }
        return row;
    }

    private static float top(List<List<Chunk>> row) {
        return row.stream()
                .flatMap(List::stream)
                .map(Chunk::base)
                .min(Float::compare)
                .orElseThrow();
    }

    /// Returns the smallest usual step between lines of one column.
    private float step(Band band) {
        var steps = new ArrayList<Float>();
        for (var column : band.columns()) {
            for (var i = 1; i < column.size(); i++) {
                var step = column.get(i).base() - column.get(i - 1).base();
                if (step > em / 2) {
                    steps.add(step);
                }
            }
        }
        steps.sort(null);
        return steps.isEmpty() ? em : steps.get(steps.size() / 10);
    }

    private List<PdfLine> cell(List<Chunk> chunks) {
        return chunks.isEmpty() ? List.of() : flow(pieces(chunks), 0).lines();
    }

    private static List<Piece> pieces(List<Chunk> chunks) {
        return chunks.stream().flatMap(it -> it.pieces().stream()).toList();
    }

    private Block.Flow flow(List<Piece> pieces, float right) {
        return placed(Rows.of(pieces).stream().map(row -> Rows.line(page, row)).toList(), right);
    }

    /// Says of each line where its column begins and ends. A few lines may all be short: they end
    /// where the part of the page ends.
    private static Block.Flow placed(List<PdfLine> lines, float right) {
        var rights = lines.stream().map(PdfLine::right).sorted().toList();
        var end = rights.size() < 8 ? right : rights.get((int) (rights.size() * 0.9));
        var left = lines.stream().map(PdfLine::left).min(Float::compare).orElse(0f);
        var column = new PdfLine.Extent(left, Math.max(end, rights.get(rights.size() / 2)));
        var placed = new ArrayList<PdfLine>();
        for (var line : lines) {
            placed.add(line.in(column, placed.isEmpty()));
        }
        return new Block.Flow(placed);
    }
}
