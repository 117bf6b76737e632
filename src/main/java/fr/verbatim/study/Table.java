package fr.verbatim.study;

import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
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
import java.util.function.LongFunction;
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
    private final Constructor<R> constructor;

    private enum Storage {
        TEXT,
        NUMBER,
        YES_NO,
        JSON
    }

    private record Column(String component, String name, Storage storage, Cell cell) {}

    /// Reads what a column holds as the value of its component.
    private interface Cell {
        @Nullable Object read(ResultSet row, int place) throws SQLException;
    }

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
                                                storage(part),
                                                cell(part)))
                        .toList();
        this.constructor = constructor(type);
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
                var row = Stored.make(() -> read(result));
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

    /// Makes the record of a row. Rows are many and read at each start: they do not go through
    /// JSON.
    private R read(ResultSet result) throws SQLException {
        var values = new @Nullable Object[columns.size()];
        for (var i = 0; i < values.length; i++) {
            values[i] = columns.get(i).cell().read(result, i + 1);
        }
        return make(constructor, values);
    }

    private static <T> T make(Constructor<T> constructor, @Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refusal
                    ? refusal
                    : new IllegalArgumentException("a row of another kind", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> Constructor<T> constructor(Class<T> type) {
        try {
            var constructor =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record has its constructor", e);
        }
    }

    private static Cell cell(RecordComponent component) {
        var type = component.getType();
        return switch (storage(component)) {
            case TEXT -> textCell(type);
            case NUMBER ->
                    type == int.class || type == Integer.class
                            ? ofNumber(component, Math::toIntExact)
                            : ofNumber(component, Long::valueOf);
            case YES_NO -> ofNumber(component, number -> number != 0);
            case JSON -> {
                var shape = Json.MAPPER.constructType(component.getGenericType());
                var reader = Json.MAPPER.readerFor(shape);
                yield ofText(reader::readValue);
            }
        };
    }

    private static Cell textCell(Class<?> type) {
        if (type == String.class) {
            return ResultSet::getString;
        }
        if (type.isEnum()) {
            var values = new HashMap<String, Object>();
            for (var value : type.getEnumConstants()) {
                values.put(((Enum<?>) value).name(), value);
            }
            return ofText(
                    text -> {
                        if (!values.containsKey(text)) {
                            throw new IllegalArgumentException(
                                    type.getSimpleName() + " has no " + text);
                        }
                        return values.get(text);
                    });
        }
        var identity = constructor(type);
        return ofText(text -> make(identity, text));
    }

    private static Cell ofText(Function<String, ?> reading) {
        return (row, place) -> {
            var text = row.getString(place);
            return text == null ? null : reading.apply(text);
        };
    }

    private static Cell ofNumber(RecordComponent component, LongFunction<?> reading) {
        return (row, place) -> {
            var number = row.getLong(place);
            if (!row.wasNull()) {
                return reading.apply(number);
            }
            if (component.getType().isPrimitive()) {
                throw new IllegalArgumentException(component.getName() + " has no number");
            }
            return null;
        };
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
