package fr.verbatim.study;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// What was told of the readings of files, kept beside them: no change, and in no journal. Pure
/// functions of the database.
final class ReadingAccounts {

    private ReadingAccounts() {}

    /// Keeps what was told of the reading that a change brings, in the place of what the same
    /// reading told before.
    static void keep(Connection connection, CorpusChange change, String account)
            throws SQLException {
        switch (change) {
            case CorpusChange.AddDocument(var document, var _) ->
                    keep(connection, document.id(), document.source(), document.reading(), account);
            case CorpusChange.ReadAgain again ->
                    keep(connection, again.document(), again.source(), again.reading(), account);
            case CorpusChange other ->
                    throw new IllegalArgumentException("nothing is read by " + other);
        }
    }

    private static void keep(
            Connection connection,
            DocumentId document,
            String source,
            String reading,
            String account)
            throws SQLException {
        var sql =
                "INSERT OR REPLACE INTO reading_account (document, source, reading, account)"
                        + " VALUES (?, ?, ?, ?)";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, document.value());
            statement.setString(2, source);
            statement.setString(3, reading);
            statement.setString(4, account);
            statement.executeUpdate();
        }
    }

    /// Returns what was told of the reading that a document has now.
    static Optional<String> find(Connection connection, Document document) throws SQLException {
        var sql =
                "SELECT account FROM reading_account WHERE document = ? AND source = ? AND reading"
                        + " = ?";
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, document.id().value());
            statement.setString(2, document.source());
            statement.setString(3, document.reading());
            try (var result = statement.executeQuery()) {
                return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
            }
        }
    }
}
