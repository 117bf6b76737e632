package fr.verbatim.ingest.pdf;

import fr.verbatim.ingest.reading.Run;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// Puts pieces together that stand on one line.
final class Rows {

    private Rows() {}

    /// Returns the rows from top to bottom, each from left to right.
    static List<List<Piece>> of(Collection<Piece> pieces) {
        var sorted = new ArrayList<>(pieces);
        sorted.sort(Comparator.comparingDouble(Piece::base));
        var rows = new ArrayList<List<Piece>>();
        Piece core = null;
        for (var piece : sorted) {
            if (core == null || !core.levelWith(piece)) {
                rows.add(new ArrayList<>());
                core = piece;
            } else if (piece.size() > core.size()) {
                core = piece;
            }
            rows.getLast().add(piece);
        }
        rows.forEach(row -> row.sort(Comparator.comparingDouble(Piece::left)));
        return rows;
    }

    /// Returns the line that the pieces of a row make.
    static PdfLine line(int page, List<Piece> row) {
        return line(page, row, row.getFirst().left(), run(row), false);
    }

    /// Returns the line that a label and words in a column of their own make.
    static PdfLine labelled(int page, List<Piece> label, List<Piece> words) {
        var name = run(label);
        var blank = name.text().chars().anyMatch(Character::isLetter) ? "\t" : " ";
        var both = new Run.Builder();
        append(both, label);
        both.append(blank, false, false);
        append(both, words);
        var row = new ArrayList<>(label);
        row.addAll(words);
        return line(page, row, words.getFirst().left(), both.take().stripped(), true);
    }

    private static PdfLine line(int page, List<Piece> row, float left, Run run, boolean labelled) {
        var core = core(row);
        var right = row.stream().map(Piece::right).max(Float::compare).orElse(left);
        return new PdfLine(
                page,
                left,
                right,
                core.base(),
                core.size(),
                new PdfLine.Extent(left, right),
                false,
                labelled,
                run,
                row);
    }

    /// Returns a piece of the size that most letters have.
    private static Piece core(List<Piece> row) {
        var letters = new HashMap<Integer, Integer>();
        row.forEach(
                it -> letters.merge(Math.round(it.size() * 4), it.text().length(), Integer::sum));
        return row.stream()
                .max(
                        Comparator.comparingInt(
                                it -> letters.getOrDefault(Math.round(it.size() * 4), 0)))
                .orElseThrow();
    }

    static Run run(List<Piece> row) {
        var words = new Run.Builder();
        append(words, row);
        var run = words.take().stripped();
        return Bidi.requiresBidi(run.text().toCharArray(), 0, run.text().length())
                ? Run.of(logical(run.text()))
                : run;
    }

    private static void append(Run.Builder words, List<Piece> row) {
        Piece before = null;
        for (var piece : row) {
            if (before != null
                    && (piece.spaced() || piece.left() > before.right() + before.gap())) {
                words.append(" ", false, false);
            }
            words.append(piece.text(), piece.bold(), piece.italic());
            before = piece;
        }
    }

    /// Letters stand from left to right on the page; Arabic and Hebrew are read the other way.
    private static String logical(String seen) {
        var bidi = new Bidi(seen, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var count = bidi.getRunCount();
        var levels = new byte[count];
        var runs = new Integer[count];
        for (var i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        var text = new StringBuilder();
        for (var run : runs) {
            var part = seen.substring(bidi.getRunStart(run), bidi.getRunLimit(run));
            text.append(bidi.getRunLevel(run) % 2 == 0 ? part : new StringBuilder(part).reverse());
        }
        return text.toString();
    }
}
