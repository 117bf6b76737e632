package fr.verbatim.study;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.message.Message;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/// What the coders who have one study open in one process share: its database, its rows in memory,
/// its texts. Thread-safe: one thread works at a time.
final class Shared implements AutoCloseable {

    private static final long NEVER = -1;

    private final Path folder;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Database database;
    private final Texts texts = new Texts();
    private State state;
    private Snapshot snapshot;

    /// What others had committed when the rows were last looked at, and when the annotations were.
    private long seen = NEVER;

    private long annotationsSeen = NEVER;
    private Map<RevisionId, Set<String>> annotations = Map.of();

    /// The rows at one number of the journal.
    private record State(long number, Rows rows) {}

    Shared(Path folder, InstantSource clock, Supplier<String> ids) {
        this.folder = folder;
        this.clock = clock;
        this.ids = ids;
        this.database = Database.open(folder.resolve(Study.FILE));
        try {
            this.state =
                    database.read(
                            connection ->
                                    new State(
                                            Journal.lastNumber(connection), Rows.read(connection)));
            this.snapshot =
                    database.read(
                            _ ->
                                    Stored.make(
                                            () ->
                                                    new Snapshot(
                                                            state.number(),
                                                            state.rows(),
                                                            Viewpoint.everyone())));
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    Path folder() {
        return folder;
    }

    String newId() {
        return ids.get();
    }

    String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// Returns the texts, to be used inside [#read] and [#write] only.
    Texts texts() {
        return texts;
    }

    synchronized Snapshot snapshot() {
        var commits = database.commits();
        if (commits != seen) {
            database.read(this::refresh);
            seen = commits;
        }
        if (snapshot.number() != state.number()) {
            snapshot = new Snapshot(state.number(), state.rows(), Viewpoint.everyone());
        }
        return snapshot;
    }

    synchronized <T> T read(Database.Work<T> work) {
        return database.read(work);
    }

    /// Writes in one transaction; what fails leaves the rows in memory as they were too.
    synchronized <T> T write(Database.Work<T> work) {
        var before = state;
        var pictured = snapshot;
        try {
            return database.write(work);
        } catch (RuntimeException e) {
            state = before;
            snapshot = pictured;
            texts.forget();
            throw e;
        }
    }

    /// Applies a change inside [#write], after taking in what other processes did.
    JournalEntry apply(Connection connection, Coder coder, Change change, String batch)
            throws SQLException {
        var now = refresh(connection);
        var stage =
                new Transaction(
                        now.rows(),
                        revision -> unchecked(() -> texts.read(connection, revision)),
                        new Transaction.Past() {
                            @Override
                            public JournalEntry entry(long number) {
                                return unchecked(() -> Journal.entry(connection, number));
                            }

                            @Override
                            public List<JournalEntry> after(long number) {
                                return unchecked(() -> Journal.after(connection, number));
                            }
                        });
        new Application(stage).apply(change);
        var images = stage.images();
        for (var image : images) {
            write(connection, Tables.named(image.table()), image);
        }
        var entry = new JournalEntry(now.number() + 1, now(), coder, batch, change, images);
        Journal.append(connection, entry);
        state = new State(entry.number(), now.rows().after(images));
        return entry;
    }

    private static <R extends Record> void write(
            Connection connection, Table<R> table, RowImage image) throws SQLException {
        if (image.after() == null) {
            table.delete(connection, image.key());
        } else {
            table.write(connection, table.cast(image.after()));
        }
    }

    private State refresh(Connection connection) throws SQLException {
        var entries = Journal.after(connection, state.number());
        if (!entries.isEmpty()) {
            var images = entries.stream().flatMap(entry -> entry.images().stream()).toList();
            state = new State(entries.getLast().number(), state.rows().after(images));
        }
        return state;
    }

    synchronized Map<RevisionId, Set<String>> annotated() {
        var commits = database.commits();
        if (commits != annotationsSeen) {
            annotations = database.read(Annotations::pipelines);
            annotationsSeen = commits;
        }
        return annotations;
    }

    /// Writes annotations, which are no change of the study.
    synchronized void annotate(Database.Work<?> work) {
        var _ = write(work::with);
        annotationsSeen = NEVER;
    }

    synchronized void backup(Path target) {
        database.backup(target);
    }

    synchronized List<Message> check() {
        return new Check(database).findings();
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw Database.refusal(e, folder.resolve(Study.FILE));
        }
    }
}
