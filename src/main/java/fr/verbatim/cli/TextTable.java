package fr.verbatim.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/// A table in aligned columns, numbers to the right. When a line is too long, the heads are cut
/// into lines; a last column of words gives way. Confined to one thread.
final class TextTable {

    private static final String GAP = "  ";
    private static final int LEAST_LAST = 16;

    private final List<String> heads;
    private final List<Boolean> numbers;
    private final List<List<String>> rows = new ArrayList<>();

    /// Makes a table; a head that starts with `>` is that of a column of numbers.
    TextTable(String... heads) {
        this.numbers = Arrays.stream(heads).map(head -> head.startsWith(">")).toList();
        this.heads =
                Arrays.stream(heads)
                        .map(head -> head.startsWith(">") ? head.substring(1) : head)
                        .toList();
    }

    void row(String... cells) {
        if (cells.length != heads.size()) {
            throw new IllegalArgumentException("a row has a cell for each head");
        }
        rows.add(Arrays.stream(cells).map(Display::flat).toList());
    }

    /// Adds a row whose first cell keeps its indentation.
    void indented(int depth, String... cells) {
        row(cells);
        var last = new ArrayList<>(rows.removeLast());
        last.set(0, GAP.repeat(depth) + last.getFirst());
        rows.add(last);
    }

    void print(Terminal terminal) {
        rows.replaceAll(row -> row.stream().map(terminal::read).toList());
        var widths = widths(terminal.width());
        if (heads.stream().anyMatch(head -> !head.isEmpty())) {
            heads(widths)
                    .forEach(
                            line ->
                                    terminal.line(
                                            terminal.styled(
                                                    Terminal.Style.FAINT, line(line, widths))));
        }
        rows.forEach(row -> terminal.line(line(row, widths)));
    }

    /// The lines of the heads: a head of several lines stands on the last of them.
    private List<List<String>> heads(int[] widths) {
        var cut = new ArrayList<List<String>>();
        for (var column = 0; column < widths.length; column++) {
            var head = heads.get(column);
            cut.add(
                    Display.width(head) > widths[column]
                            ? Terminal.lines(head, widths[column])
                            : List.of(head));
        }
        var depth = cut.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, depth)
                .mapToObj(line -> cut.stream().map(it -> lineOf(it, line - depth)).toList())
                .toList();
    }

    private static String lineOf(List<String> head, int fromTheEnd) {
        var line = head.size() + fromTheEnd;
        return line < 0 ? "" : head.get(line);
    }

    private int[] widths(int width) {
        var widths = widths(Display::width);
        var whole = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1);
        if (whole > width) {
            widths = widths(TextTable::longestWord);
        }
        var last = widths.length - 1;
        var before = Arrays.stream(widths).limit(last).sum() + GAP.length() * last;
        if (!numbers.get(last)) {
            widths[last] = Math.min(widths[last], Math.max(LEAST_LAST, width - before));
        }
        return widths;
    }

    private int[] widths(ToIntFunction<String> ofHead) {
        return IntStream.range(0, heads.size())
                .map(
                        column ->
                                Math.max(
                                        ofHead.applyAsInt(heads.get(column)),
                                        rows.stream()
                                                .mapToInt(row -> Display.width(row.get(column)))
                                                .max()
                                                .orElse(0)))
                .toArray();
    }

    private static int longestWord(String head) {
        return Arrays.stream(head.split(" ", -1)).mapToInt(Display::width).max().orElse(0);
    }

    private String line(List<String> cells, int[] widths) {
        var line = new StringBuilder();
        for (var column = 0; column < widths.length; column++) {
            var cell = Display.start(cells.get(column), widths[column]);
            line.append(column == 0 ? "" : GAP)
                    .append(
                            numbers.get(column)
                                    ? Display.right(cell, widths[column])
                                    : Display.left(cell, widths[column]));
        }
        return line.toString().stripTrailing();
    }
}
