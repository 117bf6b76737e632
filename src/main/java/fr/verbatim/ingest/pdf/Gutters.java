package fr.verbatim.ingest.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the white strips that run down between columns.
///
/// Where a column begins, many lines begin at the same place, and no letter stands in a strip at
/// its left, for some lines at least: what crosses the strip, such as a title, ends the band. Those
/// are the maximal empty rectangles of page segmentation, looked for only where they can be
/// columns.
final class Gutters {

    /// Narrower gaps are blanks between words, in ems.
    static final float WIDTH = 0.75f;

    private static final float SAME = 0.6f;
    private static final int FEWEST_LINES = 3;

    private Gutters() {}

    /// A band, and what stands above and below it. Immutable.
    ///
    /// @param band the band
    /// @param above the chunks above it
    /// @param below the chunks below it
    record Cut(Band band, List<Chunk> above, List<Chunk> below) {

        /// Returns how far down it reaches, in points.
        float height() {
            var bases =
                    band.columns().stream()
                            .flatMap(List::stream)
                            .map(Chunk::base)
                            .sorted()
                            .toList();
            return bases.getLast() - bases.getFirst();
        }
    }

    /// Returns the bands that can be cut, the one that reaches furthest down first.
    ///
    /// @param chunks the chunks, from top to bottom
    /// @param em the size of most letters, in points
    /// @param known where columns began on pages before; there one line is enough
    static List<Cut> of(List<Chunk> chunks, float em, List<Float> known) {
        var edges = edges(chunks, em);
        var cuts = new ArrayList<Cut>();
        for (var edge : edges) {
            var fewest = isKnown(edge, em, known) ? 1 : FEWEST_LINES;
            var from = 0;
            for (var i = 0; i <= chunks.size(); i++) {
                if (i == chunks.size() || crosses(chunks.get(i), edge, em)) {
                    if (isCut(chunks.subList(from, i), edge, fewest)) {
                        cuts.add(cut(chunks, from, i, edges, em));
                    }
                    from = i + 1;
                }
            }
        }
        cuts.sort(Comparator.comparingDouble(Cut::height).reversed());
        return cuts;
    }

    static boolean isKnown(float edge, float em, List<Float> known) {
        return known.stream().anyMatch(it -> Math.abs(it - edge) < em);
    }

    private static boolean isCut(List<Chunk> chunks, float edge, int fewest) {
        var left = chunks.stream().filter(it -> it.right() < edge).count();
        return left >= fewest && chunks.size() - left >= fewest;
    }

    private static boolean crosses(Chunk chunk, float edge, float em) {
        return chunk.left() < edge - 0.05f * em && chunk.right() > edge - WIDTH * em;
    }

    private static Cut cut(List<Chunk> all, int from, int to, List<Float> edges, float em) {
        var inside = all.subList(from, to);
        var left = inside.stream().map(Chunk::left).min(Float::compare).orElseThrow();
        var begins = new ArrayList<Float>();
        begins.add(left);
        for (var edge : edges) {
            if (edge > begins.getLast() + em
                    && inside.stream().noneMatch(it -> crosses(it, edge, em))
                    && !between(inside, begins.getLast(), edge).isEmpty()) {
                begins.add(edge);
            }
        }
        var columns = new ArrayList<List<Chunk>>();
        for (var i = 0; i < begins.size(); i++) {
            var end = i + 1 < begins.size() ? begins.get(i + 1) : Float.MAX_VALUE;
            columns.add(between(inside, begins.get(i), end));
        }
        return new Cut(
                new Band(begins, columns, em),
                List.copyOf(all.subList(0, from)),
                List.copyOf(all.subList(to, all.size())));
    }

    private static List<Chunk> between(List<Chunk> chunks, float from, float to) {
        return Chunk.joined(
                chunks.stream()
                        .filter(it -> it.left() >= from - 0.1f && it.left() < to - 0.1f)
                        .toList());
    }

    /// Returns where several chunks begin, from left to right.
    private static List<Float> edges(List<Chunk> chunks, float em) {
        var lefts = chunks.stream().map(Chunk::left).sorted().toList();
        var edges = new ArrayList<Float>();
        for (var i = 0; i < lefts.size(); ) {
            var first = lefts.get(i);
            while (i < lefts.size() && lefts.get(i) - first < SAME * em) {
                i++;
            }
            edges.add(first);
        }
        return edges;
    }
}
