package fr.verbatim.study;

import fr.verbatim.message.FileTrouble;

import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The SQLite file of a study: one connection, its settings and its migrations. Confined by
/// [Study].
///
/// Writing takes the write lock at once (`BEGIN IMMEDIATE`); a committed change is on disk
/// (`synchronous=FULL`).
final class Database implements AutoCloseable {

    /// Versions of the schema, oldest first; `PRAGMA user_version` counts those applied.
    private static final List<String> MIGRATIONS =
            List.of(
                    "schema-1.sql",
                    "schema-2.sql",
                    "schema-3.sql",
                    "schema-4.sql",
                    "schema-5.sql",
                    "schema-6.sql");

    private static final int PATIENCE_MS = 15_000;

    private final Path file;
    private final Connection connection;
    private @Nullable PreparedStatement commits;
    private boolean isInTransaction;

    /// What is done with the connection.
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /// Opens a study's file.
    static Database open(Path file) {
        return new Database(file, false);
    }

    /// Makes a study's file, complete or not at all: nobody ever sees one without its tables.
    ///
    /// @param made where it is made, before it is moved to its folder
    /// @throws StudyConflict when there is one already
    static void create(Path folder, Path made) {
        var file = folder.resolve(Study.FILE);
        new Database(made, true).close();
        try {
            Files.move(made, file);
        } catch (FileAlreadyExistsException e) {
            throw new StudyConflict("study.exists", folder);
        } catch (IOException e) {
            throw new StudyUnreadable("study.cannot-write", file, FileTrouble.of(e));
        }
    }

    private Database(Path file, boolean empty) {
        this.file = file;
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(PATIENCE_MS);
        try {
            this.connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
        } catch (SQLException e) {
            throw refusal(e);
        }
        try {
            migrate(empty);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /// Returns a number that is another one as soon as some other connection has written: a quick
    /// way to know that there is nothing to read again.
    long commits() {
        try {
            var known = commits;
            if (known == null) {
                known = connection.prepareStatement("PRAGMA data_version");
                commits = known;
            }
            try (var result = known.executeQuery()) {
                return result.getLong(1);
            }
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// Reads in one consistent view.
    <T> T read(Work<T> work) {
        return inTransaction("BEGIN", work);
    }

    /// Writes, or leaves everything as it was.
    <T> T write(Work<T> work) {
        return inTransaction("BEGIN IMMEDIATE", work);
    }

    /// Runs statements that cannot stand in a transaction.
    <T> T outside(Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    /// What is asked for inside a transaction is part of it: it may fail alone, and is committed
    /// with the whole.
    private <T> T inTransaction(String begin, Work<T> work) {
        if (isInTransaction) {
            return within("SAVEPOINT part", work, "RELEASE part", "ROLLBACK TO part");
        }
        isInTransaction = true;
        try {
            return within(begin, work, "COMMIT", "ROLLBACK");
        } finally {
            isInTransaction = false;
        }
    }

    private <T> T within(String begin, Work<T> work, String commit, String rollback) {
        execute(begin);
        try {
            execute("PRAGMA defer_foreign_keys = ON");
            var result = work.with(connection);
            execute(commit);
            return result;
        } catch (SQLException e) {
            throw takenBack(refusal(e), rollback);
        } catch (RuntimeException e) {
            throw takenBack(e, rollback);
        }
    }

    /// Takes the transaction back, unless SQLite did so itself on a grave failure.
    private RuntimeException takenBack(RuntimeException failure, String rollback) {
        try (var statement = connection.createStatement()) {
            statement.execute(rollback);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private void migrate(boolean empty) {
        var version = version();
        if (version > MIGRATIONS.size()) {
            throw new StudyUnreadable("study.newer-version", file, version, MIGRATIONS.size());
        }
        if (version == 0 && !empty) {
            throw new StudyUnreadable("study.not-a-study", file);
        }
        if (version == MIGRATIONS.size()) {
            return;
        }
        if (version > 0) {
            backup(file.resolveSibling("verbatim-v" + version + ".backup.db"));
        }
        write(
                open -> {
                    for (var next = version(); next < MIGRATIONS.size(); next++) {
                        try (var statement = open.createStatement()) {
                            statement.executeUpdate(script(MIGRATIONS.get(next)));
                            statement.executeUpdate("PRAGMA user_version = " + (next + 1));
                        }
                    }
                    return version;
                });
    }

    private int version() {
        return outside(
                open -> {
                    try (var statement = open.createStatement();
                            var result = statement.executeQuery("PRAGMA user_version")) {
                        return result.getInt(1);
                    }
                });
    }

    /// Writes a copy of the whole study, in one consistent state, to a file that does not exist
    /// yet; a copy that fails leaves nothing.
    void backup(Path target) {
        var part = target.toAbsolutePath().resolveSibling("." + target.getFileName() + ".part");
        try (var statement = connection.prepareStatement("VACUUM INTO ?")) {
            Files.deleteIfExists(part);
            statement.setString(1, part.toString());
            statement.execute();
            Files.move(part, target);
        } catch (SQLException e) {
            delete(part);
            throw refusal(e, target);
        } catch (IOException e) {
            delete(part);
            throw new StudyUnreadable("study.cannot-write", target, FileTrouble.of(e));
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            throw new StudyUnreadable("study.cannot-write", part, FileTrouble.of(e));
        }
    }

    /// Returns what SQLite finds wrong with the file and its references; empty when all is well.
    List<String> faults() {
        return read(
                open -> {
                    var faults = new ArrayList<String>();
                    try (var statement = open.createStatement();
                            var result = statement.executeQuery("PRAGMA integrity_check")) {
                        while (result.next()) {
                            if (!result.getString(1).equals("ok")) {
                                faults.add(result.getString(1));
                            }
                        }
                    }
                    try (var statement = open.createStatement();
                            var result = statement.executeQuery("PRAGMA foreign_key_check")) {
                        while (result.next()) {
                            faults.add(
                                    "%s %s -> %s"
                                            .formatted(
                                                    result.getString(1),
                                                    result.getString(2),
                                                    result.getString(3)));
                        }
                    }
                    return faults;
                });
    }

    private static String script(String name) {
        try (InputStream script =
                Database.class.getResourceAsStream("/fr/verbatim/study/" + name)) {
            if (script == null) {
                throw new IllegalStateException(name + " is not in the program");
            }
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RuntimeException refusal(SQLException e) {
        return refusal(e, file);
    }

    /// The driver answers extended codes; their last byte says what kind of failure it is.
    static RuntimeException refusal(SQLException e, Path file) {
        var code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xff);
        return switch (code) {
            case SQLITE_BUSY, SQLITE_LOCKED -> new StudyLocked("study.locked", file);
            case SQLITE_FULL -> new StudyUnreadable("study.disk-full", file);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM ->
                    new StudyUnreadable("study.cannot-write", file, reason(e));
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new StudyUnreadable("study.damaged", file, reason(e));
            default -> new StudyUnreadable("study.database-refused", file, reason(e));
        };
    }

    private static String reason(SQLException e) {
        var reason = e.getMessage();
        return reason == null ? e.toString() : reason;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    static boolean exists(Path file) {
        return Files.isRegularFile(file);
    }
}
