package fr.verbatim.study;

import fr.verbatim.corpus.RevisionId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What was derived of the words of texts, kept beside them: no change, and in no journal. Pure
/// functions of the database.
final class Annotations {

    private Annotations() {}

    /// Returns which pipelines have been over each text.
    static Map<RevisionId, Set<String>> pipelines(Connection connection) throws SQLException {
        var pipelines = new HashMap<RevisionId, Set<String>>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("SELECT revision, pipeline FROM annotation")) {
            while (result.next()) {
                pipelines
                        .computeIfAbsent(new RevisionId(result.getString(1)), _ -> new HashSet<>())
                        .add(result.getString(2));
            }
        }
        return pipelines;
    }

    static Optional<byte[]> find(Connection connection, RevisionId revision, String pipeline)
            throws SQLException {
        var sql = "SELECT words FROM annotation WHERE revision = ? AND pipeline = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, revision.value());
            statement.setString(2, pipeline);
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getBytes(1)) : Optional.empty();
            }
        }
    }

    /// Keeps what a pipeline made of a text, in the place of what it made before.
    static int keep(Connection connection, RevisionId revision, String pipeline, byte[] words)
            throws SQLException {
        var sql = "INSERT OR REPLACE INTO annotation (revision, pipeline, words) VALUES (?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, revision.value());
            statement.setString(2, pipeline);
            statement.setBytes(3, words);
            return statement.executeUpdate();
        }
    }

    static int forget(Connection connection, RevisionId revision, String pipeline)
            throws SQLException {
        var sql = "DELETE FROM annotation WHERE revision = ? AND pipeline = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, revision.value());
            statement.setString(2, pipeline);
            return statement.executeUpdate();
        }
    }

    /// Forgets what other pipelines made, and what was made of texts that are no document's any
    /// more; answers how many were forgotten.
    static int forgetOthers(Connection connection, Set<String> pipelines) throws SQLException {
        var marks = String.join(", ", Collections.nCopies(pipelines.size(), "?"));
        var sql =
                "DELETE FROM annotation WHERE pipeline NOT IN ("
                        + marks
                        + ") OR revision NOT IN (SELECT revision FROM document)";
        try (var statement = connection.prepareStatement(sql)) {
            var next = 1;
            for (var pipeline : pipelines) {
                statement.setString(next++, pipeline);
            }
            return statement.executeUpdate();
        }
    }
}
