package fr.verbatim.study;

import fr.verbatim.text.Span;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// One table of the study and the record that each of its rows is: the one small mapper between the
/// two. Immutable.
///
/// A column stands for a component, its name in snake case; texts, identities and enums are TEXT,
/// numbers and yes or no INTEGER, everything else JSON in TEXT. The first component is the key.
final class Table<R extends Record> {

    private final String name;
    private final Class<R> type;
    private final Function<R, String> key;
    private final List<Column> columns;

    private enum Storage {
        TEXT,
        NUMBER,
        YES_NO,
        JSON
    }

    private record Column(String component, String name, Storage storage) {}

    Table(String name, Class<R> type, Function<R, String> key) {
        this.name = name;
        this.type = type;
        this.key = key;
        this.columns =
                Arrays.stream(type.getRecordComponents())
                        .map(
                                part ->
                                        new Column(
                                                part.getName(),
                                                snakeCase(part.getName()),
                                                storage(part)))
                        .toList();
    }

    String name() {
        return name;
    }

    String keyOf(R row) {
        return key.apply(row);
    }

    /// Returns the row as this table's record; an image read from the journal has its table's name
    /// beside it.
    R cast(Record row) {
        return type.cast(row);
    }

    R fromJson(JsonNode row) {
        return Json.MAPPER.treeToValue(row, type);
    }

    Map<String, R> readAll(Connection connection) throws SQLException {
        var rows = new HashMap<String, R>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT " + columnNames() + " FROM " + name)) {
            while (result.next()) {
                var row = Stored.make(() -> fromJson(read(result)));
                rows.put(keyOf(row), row);
            }
        }
        return rows;
    }

    void write(Connection connection, R row) throws SQLException {
        var places = columns.stream().map(_ -> "?").collect(Collectors.joining(", "));
        var updates =
                columns.stream()
                        .skip(1)
                        .map(column -> column.name() + " = excluded." + column.name())
                        .collect(Collectors.joining(", "));
        var sql =
                "INSERT INTO %s (%s) VALUES (%s) ON CONFLICT (%s) DO UPDATE SET %s"
                        .formatted(name, columnNames(), places, columns.getFirst().name(), updates);
        try (var statement = connection.prepareStatement(sql)) {
            var json = Json.MAPPER.valueToTree(row);
            for (var i = 0; i < columns.size(); i++) {
                bind(
                        statement,
                        i + 1,
                        columns.get(i).storage(),
                        json.get(columns.get(i).component()));
            }
            statement.executeUpdate();
        }
    }

    void delete(Connection connection, String key) throws SQLException {
        var sql = "DELETE FROM %s WHERE %s = ?".formatted(name, columns.getFirst().name());
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, key);
            statement.executeUpdate();
        }
    }

    private ObjectNode read(ResultSet result) throws SQLException {
        var row = JsonNodeFactory.instance.objectNode();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var text = result.getString(i + 1);
            if (text == null) {
                row.putNull(column.component());
                continue;
            }
            switch (column.storage()) {
                case TEXT -> row.put(column.component(), text);
                case NUMBER -> row.put(column.component(), result.getLong(i + 1));
                case YES_NO -> row.put(column.component(), result.getLong(i + 1) != 0);
                case JSON -> row.set(column.component(), Json.MAPPER.readTree(text));
            }
        }
        return row;
    }

    private static void bind(
            PreparedStatement statement, int place, Storage storage, JsonNode value)
            throws SQLException {
        if (value.isNull()) {
            statement.setString(place, null);
            return;
        }
        switch (storage) {
            case TEXT -> statement.setString(place, value.stringValue());
            case NUMBER -> statement.setLong(place, value.longValue());
            case YES_NO -> statement.setLong(place, value.booleanValue() ? 1 : 0);
            case JSON -> statement.setString(place, Json.MAPPER.writeValueAsString(value));
        }
    }

    private String columnNames() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private static Storage storage(RecordComponent component) {
        var type = component.getType();
        if (type == int.class
                || type == long.class
                || type == Integer.class
                || type == Long.class) {
            return Storage.NUMBER;
        }
        if (type == boolean.class) {
            return Storage.YES_NO;
        }
        var plain =
                type == String.class || type.isEnum() || (type.isRecord() && type != Span.class);
        return plain ? Storage.TEXT : Storage.JSON;
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return name;
    }
}
