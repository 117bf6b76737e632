package fr.verbatim.study;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// All rows of a study at one moment, in memory. Immutable: a change answers new rows and shares
/// the tables that it did not touch.
final class Rows {

    static final Rows NONE = new Rows(Map.of());

    private final Map<String, Map<String, Record>> tables;

    private Rows(Map<String, Map<String, Record>> tables) {
        this.tables = tables;
    }

    static Rows read(Connection connection) throws SQLException {
        var tables = new HashMap<String, Map<String, Record>>();
        for (var table : Tables.ALL) {
            tables.put(table.name(), new HashMap<>(table.readAll(connection)));
        }
        return new Rows(tables);
    }

    /// Returns the rows of one table by key, in no particular order.
    @SuppressWarnings("unchecked") // a table's rows are all of its record: they come from it
    <R extends Record> Map<String, R> of(Table<R> table) {
        return (Map<String, R>) (Map<String, ?>) rows(table.name());
    }

    /// Returns the rows of one table by key, whatever they are.
    Map<String, Record> rows(String table) {
        return Collections.unmodifiableMap(tables.getOrDefault(table, Map.of()));
    }

    /// Returns the rows after what the images say has been done, in their order.
    Rows after(List<RowImage> images) {
        var changed = new HashMap<>(tables);
        var copied = new HashMap<String, Map<String, Record>>();
        for (var image : images) {
            var rows =
                    copied.computeIfAbsent(
                            image.table(),
                            name -> new HashMap<>(changed.getOrDefault(name, Map.of())));
            if (image.after() == null) {
                rows.remove(image.key());
            } else {
                rows.put(image.key(), image.after());
            }
        }
        changed.putAll(copied);
        return new Rows(changed);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rows rows && withRows().equals(rows.withRows());
    }

    @Override
    public int hashCode() {
        return withRows().hashCode();
    }

    private Map<String, Map<String, Record>> withRows() {
        return tables.entrySet().stream()
                .filter(table -> !table.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
