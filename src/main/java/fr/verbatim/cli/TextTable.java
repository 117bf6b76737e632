package fr.verbatim.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table in aligned columns, numbers to the right; a last column of words gives way when a line
/// is too long. Confined to one thread.
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
            terminal.line(terminal.styled(Terminal.Style.FAINT, line(heads, widths)));
        }
        rows.forEach(row -> terminal.line(line(row, widths)));
    }

    private int[] widths(int width) {
        var widths = new int[heads.size()];
        for (var column = 0; column < widths.length; column++) {
            widths[column] = Display.width(heads.get(column));
            for (var row : rows) {
                widths[column] = Math.max(widths[column], Display.width(row.get(column)));
            }
        }
        var last = widths.length - 1;
        var before = Arrays.stream(widths).limit(last).sum() + GAP.length() * last;
        if (!numbers.get(last)) {
            widths[last] = Math.min(widths[last], Math.max(LEAST_LAST, width - before));
        }
        return widths;
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
