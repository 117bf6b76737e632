package fr.verbatim.report.tree;

import java.util.List;

/// A table. Immutable.
///
/// @param title what it shows
/// @param columns its columns, at least one
/// @param rows its rows, each with as many cells as there are columns
/// @param note how it was made and how to read it; may be empty
public record ReportTable(String title, List<Column> columns, List<List<String>> rows, String note)
        implements Block {
    /// A column of a table.
    ///
    /// @param title its head
    /// @param numeric whether its cells are numbers, set to the right
    public record Column(String title, boolean numeric) {}

    public ReportTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table has at least one column");
        }
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(
                        "a row of " + row.size() + " cells in a table of " + columns.size());
            }
        }
    }

    /// Returns a table whose first column holds words and whose other columns hold numbers.
    public static ReportTable ofNumbers(
            String title, List<String> heads, List<List<String>> rows, String note) {
        var first = heads.getFirst();
        var columns = heads.stream().map(head -> new Column(head, !head.equals(first))).toList();
        return new ReportTable(title, columns, rows, note);
    }

    /// Returns a table of words.
    public static ReportTable ofWords(
            String title, List<String> heads, List<List<String>> rows, String note) {
        return new ReportTable(
                title, heads.stream().map(head -> new Column(head, false)).toList(), rows, note);
    }
}
