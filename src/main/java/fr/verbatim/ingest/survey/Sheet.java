package fr.verbatim.ingest.survey;

import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.ingest.reading.Table;
import fr.verbatim.language.Fold;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A table whose first row names its columns. Immutable.
///
/// @param text the text it stands in
/// @param heading the first row
/// @param rows the others
record Sheet(String text, Table.Row heading, List<Table.Row> rows) {

    private static final Set<String> SPEAKERS =
            Set.of(
                    "locuteur",
                    "locutrice",
                    "locuteurs",
                    "speaker",
                    "qui",
                    "quiparle",
                    "intervenant",
                    "intervenante",
                    "voix");

    Sheet {
        rows = List.copyOf(rows);
    }

    static Sheet of(Table table, String text) {
        var rows = table.rows();
        return new Sheet(text, rows.getFirst(), rows.subList(1, rows.size()));
    }

    int columns() {
        return heading.cells().size();
    }

    String title(int column) {
        return words(heading.cells().get(column));
    }

    /// Returns whether a column names who speaks: then it is a transcript.
    boolean hasSpeakers() {
        return find(SPEAKERS) >= 0;
    }

    /// Returns the first column with one of those names; -1 when there is none.
    int find(Set<String> keys) {
        for (var column = 0; column < columns(); column++) {
            if (keys.contains(key(title(column)))) {
                return column;
            }
        }
        return -1;
    }

    /// Returns a cell without the blanks at its ends, empty when it is blank; nothing when its row
    /// ends before it.
    Optional<Span> cell(Table.Row row, int column) {
        return column < row.cells().size()
                ? Optional.of(Blanks.trim(row.cells().get(column), text))
                : Optional.empty();
    }

    String value(Table.Row row, int column) {
        return cell(row, column).map(this::words).orElse("");
    }

    /// Returns how many words the answers of a column have, those left blank not counted.
    double meanWords(int column) {
        return rows.stream()
                .map(row -> value(row, column))
                .filter(value -> !value.isEmpty())
                .mapToInt(value -> value.split("[\\s\\h]+").length)
                .average()
                .orElse(0);
    }

    private String words(Span span) {
        return Blanks.trim(span, text).in(text);
    }

    private static String key(String title) {
        return Fold.fold(title).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
