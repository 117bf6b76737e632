package fr.verbatim.ingest.plain;

import fr.verbatim.ingest.reading.Assembly;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.TooMuchText;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A table in a text file, its cells separated by `;`, `,` or tabs, told by the first line.
/// Immutable.
///
/// @param separator what separates the cells
/// @param rows the rows that are not empty, the first included
public record Delimited(char separator, List<Row> rows) {

    public Delimited {
        rows = List.copyOf(rows);
    }

    /// One row. Immutable.
    ///
    /// @param line the number, from 1, of the line where it begins
    /// @param cells the cells, without the quotation marks around them
    public record Row(int line, List<String> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        /// Returns the cell at `index`, stripped; empty when the row is too short.
        public String cell(int index) {
            return index >= 0 && index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    /// Parses a table; a quotation mark that is never closed ends with its line.
    ///
    /// @throws TooMuchText when there are more cells than any table has
    public static Delimited parse(String text) {
        var content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        var separator = separator(content);
        return new Delimited(separator, new Parser(content, separator).rows());
    }

    private static char separator(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return List.of(';', '\t', ',').stream()
                .max(Comparator.comparingLong(c -> first.chars().filter(it -> it == c).count()))
                .orElse(';');
    }

    /// Confined to one parse.
    private static final class Parser {

        private final String text;
        private final char separator;
        private final List<Row> rows = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;
        private int line = 1;
        private int rowLine = 1;
        private int count;

        private Parser(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        private List<Row> rows() {
            while (at < text.length()) {
                Patience.check();
                var c = text.charAt(at++);
                if (c == '"' && cell.toString().isBlank()) {
                    quoted();
                } else if (c == separator) {
                    endCell();
                } else if (c == '\n' || c == '\r') {
                    endRow(c);
                } else {
                    cell.append(c);
                }
            }
            endCell();
            addRow();
            return rows;
        }

        private void quoted() {
            var end = closing(at);
            if (end < 0) {
                cell.append('"');
                return;
            }
            var content = text.substring(at, end).replace("\"\"", "\"");
            line += (int) content.chars().filter(c -> c == '\n').count();
            cell.setLength(0);
            cell.append(content);
            at = end + 1;
        }

        private int closing(int from) {
            for (var i = text.indexOf('"', from); i >= 0; i = text.indexOf('"', i + 1)) {
                if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    i++;
                } else {
                    return i;
                }
            }
            return -1;
        }

        private void endCell() {
            if (++count > Assembly.MOST_PARAGRAPHS) {
                throw TooMuchText.paragraphs();
            }
            cells.add(cell.toString());
            cell.setLength(0);
        }

        private void endRow(char c) {
            if (c == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            endCell();
            addRow();
            line++;
            rowLine = line;
        }

        private void addRow() {
            if (cells.stream().anyMatch(it -> !it.isBlank())) {
                rows.add(new Row(rowLine, cells));
            }
            cells = new ArrayList<>();
        }
    }
}
