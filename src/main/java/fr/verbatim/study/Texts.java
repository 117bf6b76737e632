package fr.verbatim.study;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.RevisionId;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The texts of a study on disk, each named by what it says; the last ones read stay in memory.
/// Confined by [Study].
final class Texts {

    private static final int KEPT = 64;

    private final Map<RevisionId, DocumentText> kept =
            new LinkedHashMap<>(KEPT, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<RevisionId, DocumentText> eldest) {
                    return size() > KEPT;
                }
            };

    RevisionId store(Connection connection, DocumentText text) throws SQLException {
        var layers = Json.MAPPER.writeValueAsString(text.layers());
        var id = RevisionId.of(text.text(), layers);
        var sql =
                "INSERT INTO revision (id, text, layers) VALUES (?, ?, ?) ON CONFLICT (id) DO"
                        + " NOTHING";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.value());
            statement.setString(2, text.text());
            statement.setString(3, layers);
            statement.executeUpdate();
        }
        kept.put(id, text);
        return id;
    }

    /// Forgets the texts in memory: the transaction that kept some of them was taken back.
    void forget() {
        kept.clear();
    }

    DocumentText read(Connection connection, RevisionId id) throws SQLException {
        var known = kept.get(id);
        if (known != null) {
            return known;
        }
        var sql = "SELECT text, layers FROM revision WHERE id = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, id.value());
            try (var result = statement.executeQuery()) {
                if (!result.next()) {
                    throw new NotInStudy("study.missing.revision", id.value());
                }
                var text = Stored.make(() -> read(result));
                kept.put(id, text);
                return text;
            }
        }
    }

    private static DocumentText read(ResultSet result) throws SQLException {
        return new DocumentText(
                result.getString(1), Json.MAPPER.readValue(result.getString(2), Layers.class));
    }

    /// Returns the names of the texts that are not what their name says.
    static List<String> altered(Connection connection) throws SQLException {
        var altered = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT id, text, layers FROM revision")) {
            while (result.next()) {
                var id = result.getString(1);
                var expected = RevisionId.of(result.getString(2), result.getString(3));
                if (!expected.value().equals(id)) {
                    altered.add(id);
                }
            }
        }
        return altered;
    }
}
