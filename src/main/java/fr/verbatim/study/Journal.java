package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The journal on disk: entries are added at its end, and never altered.
final class Journal {

    private Journal() {}

    static long lastNumber(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var result =
                        statement.executeQuery("SELECT coalesce(max(number), 0) FROM journal")) {
            return result.getLong(1);
        }
    }

    /// Returns the entries after `number`, the oldest first.
    static List<JournalEntry> after(Connection connection, long number) throws SQLException {
        return select(connection, "number > ? ORDER BY number", number);
    }

    /// Returns the last entries before `number`, the latest first.
    static List<JournalEntry> before(Connection connection, long number, int limit)
            throws SQLException {
        return select(connection, "number < ? ORDER BY number DESC LIMIT " + limit, number);
    }

    /// Returns the entries that touched rows of a table, the oldest first.
    static List<JournalEntry> touching(Connection connection, Table<?> table) throws SQLException {
        var named = "\"table\":\"" + table.name() + "\"";
        return select(connection, "instr(images, ?) > 0 ORDER BY number", named);
    }

    /// Returns the entries that touched a row, the oldest first.
    static List<JournalEntry> touching(Connection connection, Address address) throws SQLException {
        var named = JsonNodeFactory.instance.objectNode();
        named.put("table", address.table()).put("key", address.key());
        var json = Json.MAPPER.writeValueAsString(named);
        return select(
                        connection,
                        "instr(images, ?) > 0 ORDER BY number",
                        json.substring(1, json.length() - 1))
                .stream()
                .filter(
                        entry ->
                                entry.images().stream()
                                        .anyMatch(image -> image.address().equals(address)))
                .toList();
    }

    /// Returns the entries whose change has that form, the oldest first.
    static List<JournalEntry> of(Connection connection, ChangeFormat format) throws SQLException {
        return select(connection, "type = ? ORDER BY number", format.written());
    }

    static JournalEntry entry(Connection connection, long number) throws SQLException {
        return select(connection, "number = ?", number).stream()
                .findFirst()
                .orElseThrow(() -> new NotInStudy("study.missing.entry", number));
    }

    static void append(Connection connection, JournalEntry entry) throws SQLException {
        var sql =
                "INSERT INTO journal (number, at, coder, batch, undoes, type, version, change,"
                        + " images) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            var format = ChangeFormat.of(entry.change());
            statement.setLong(1, entry.number());
            statement.setString(2, entry.at());
            statement.setString(3, entry.coder().value());
            statement.setString(4, entry.batch());
            statement.setObject(5, entry.undoes().orElse(null));
            statement.setString(6, format.written());
            statement.setInt(7, format.version());
            statement.setString(8, Json.MAPPER.writeValueAsString(entry.change()));
            statement.setString(9, Json.MAPPER.writeValueAsString(toJson(entry.images())));
            statement.executeUpdate();
        }
    }

    private static List<JournalEntry> select(Connection connection, String where, Object value)
            throws SQLException {
        var sql =
                "SELECT number, at, coder, batch, type, version, change, images FROM journal WHERE "
                        + where;
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, value);
            try (var result = statement.executeQuery()) {
                var entries = new ArrayList<JournalEntry>();
                while (result.next()) {
                    entries.add(Stored.make(() -> read(result)));
                }
                return entries;
            }
        }
    }

    private static JournalEntry read(ResultSet result) throws SQLException {
        return new JournalEntry(
                result.getLong(1),
                result.getString(2),
                new Coder(result.getString(3)),
                result.getString(4),
                ChangeFormat.read(
                        result.getString(5),
                        result.getInt(6),
                        Json.MAPPER.readTree(result.getString(7))),
                images(Json.MAPPER.readTree(result.getString(8))));
    }

    static List<RowImage> images(JsonNode json) {
        var images = new ArrayList<RowImage>();
        for (var image : json) {
            var table = Tables.named(image.required("table").stringValue());
            images.add(
                    new RowImage(
                            table.name(),
                            image.required("key").stringValue(),
                            row(table, image.required("before")),
                            row(table, image.required("after"))));
        }
        return images;
    }

    private static @Nullable Record row(Table<?> table, JsonNode row) {
        return row.isNull() ? null : table.fromJson(row);
    }

    static JsonNode toJson(List<RowImage> images) {
        var array = JsonNodeFactory.instance.arrayNode();
        for (var image : images) {
            var object = array.addObject().put("table", image.table()).put("key", image.key());
            object.set("before", Json.MAPPER.valueToTree(image.before()));
            object.set("after", Json.MAPPER.valueToTree(image.after()));
        }
        return array;
    }
}
