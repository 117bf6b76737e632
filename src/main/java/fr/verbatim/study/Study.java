package fr.verbatim.study;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Quotation;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// One study on disk, opened by one coder: reads it, changes it, undoes changes.
///
/// Thread-safe: one thread works at a time. Any number of processes may have the same study open;
/// each change first takes in what the others did. Everything that alters the study passes through
/// [#apply(Change)].
public final class Study implements AutoCloseable {

    /// The study's file inside its folder.
    public static final String FILE = "verbatim.db";

    private static final String DERIVED = ".verbatim";
    private static final long NEVER = -1;

    private final Path folder;
    private final Coder coder;
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

    private Study(Path folder, Coder coder, InstantSource clock, Supplier<String> ids) {
        this.folder = folder;
        this.coder = coder;
        this.clock = clock;
        this.ids = ids;
        this.database = Database.open(folder.resolve(FILE));
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

    /// Makes a new study in `folder`, which is created when missing, with its empty `corpus/` and
    /// `codebooks/`.
    ///
    /// @throws StudyConflict when there is a study already
    public static Study create(Path folder, Coder coder) {
        return create(folder, coder, InstantSource.system(), Study::guid);
    }

    /// Makes a new study with another clock and source of identities, so that everything in it can
    /// be foreseen.
    public static Study create(
            Path folder, Coder coder, InstantSource clock, Supplier<String> ids) {
        if (Database.exists(folder.resolve(FILE))) {
            throw new StudyConflict("study.exists", folder);
        }
        directories(folder.resolve("corpus"));
        directories(folder.resolve("codebooks"));
        var derived = directories(folder.resolve(DERIVED));
        Database.create(folder, derived.resolve("new-" + guid() + ".db"));
        return new Study(folder, coder, clock, ids);
    }

    /// Opens the study in `folder`.
    ///
    /// @throws StudyUnreadable when there is none, or it is damaged, or a newer version wrote it
    public static Study open(Path folder, Coder coder) {
        return open(folder, coder, InstantSource.system(), Study::guid);
    }

    /// Opens a study with another clock and source of identities, so that everything in it can be
    /// foreseen.
    public static Study open(Path folder, Coder coder, InstantSource clock, Supplier<String> ids) {
        if (!Database.exists(folder.resolve(FILE))) {
            throw new StudyUnreadable("study.none-here", folder);
        }
        return new Study(folder, coder, clock, ids);
    }

    public Path folder() {
        return folder;
    }

    /// Returns the folder of the original files.
    public Path corpus() {
        return folder.resolve("corpus");
    }

    /// Returns the folder of what can be rebuilt; made when missing.
    public Path derived() {
        return directories(folder.resolve(DERIVED));
    }

    private static Path directories(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StudyUnreadable("study.cannot-write", folder, FileTrouble.of(e));
        }
    }

    /// Returns who changes the study through this object.
    public Coder coder() {
        return coder;
    }

    /// Returns a new identity.
    public String newId() {
        return ids.get();
    }

    /// Returns the present moment as an ISO-8601 instant, to the millisecond.
    public String now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }

    /// Returns the study as it is now, other processes' changes included.
    public synchronized Snapshot snapshot() {
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

    /// Keeps a text, for a change to refer to; a text known already is kept once.
    public synchronized RevisionId store(DocumentText text) {
        return writing(connection -> texts.store(connection, text));
    }

    /// Returns a text.
    ///
    /// @throws NotInStudy when no such text was ever stored
    public synchronized DocumentText text(RevisionId revision) {
        return database.read(connection -> texts.read(connection, revision));
    }

    /// Applies one change: all of it, durably, or nothing.
    ///
    /// @return its line in the journal
    /// @throws StudyConflict when it does not fit the study as it is now
    /// @throws NotInStudy when it names something that is not there
    public JournalEntry apply(Change change) {
        return apply(change, newId());
    }

    /// Applies one change as part of a batch, which is undone as a whole.
    ///
    /// @param batch the name shared by the batch's changes
    public synchronized JournalEntry apply(Change change, String batch) {
        return writing(connection -> apply(connection, change, batch));
    }

    /// Keeps a text and applies the change that refers to it, in one transaction: both or none.
    ///
    /// @param change makes the change, given the text's name
    /// @param batch the name shared by the batch's changes
    public synchronized JournalEntry apply(
            DocumentText text, Function<RevisionId, Change> change, String batch) {
        return writing(
                connection ->
                        apply(connection, change.apply(texts.store(connection, text)), batch));
    }

    /// Does the same for a text read in a file, and keeps with it what was told of its reading.
    ///
    /// @param change makes the change that brings the reading: [CorpusChange.AddDocument] or
    ///   [CorpusChange.ReadAgain]
    /// @param account what was told, for [#readingAccount(Document)]
    public synchronized JournalEntry apply(
            DocumentText text,
            Function<RevisionId, CorpusChange> change,
            String account,
            String batch) {
        return writing(
                connection -> {
                    var made = change.apply(texts.store(connection, text));
                    ReadingAccounts.keep(connection, made, account);
                    return apply(connection, made, batch);
                });
    }

    /// Returns what was told of the reading that a document has now, as it was kept; empty when
    /// nothing was.
    public synchronized Optional<String> readingAccount(Document document) {
        return database.read(connection -> ReadingAccounts.find(connection, document));
    }

    /// Applies several changes in one transaction, as one batch: all or none.
    public synchronized List<JournalEntry> applyAll(List<? extends Change> changes) {
        var batch = newId();
        return writing(
                connection -> {
                    var entries = new ArrayList<JournalEntry>();
                    for (var change : changes) {
                        entries.add(apply(connection, change, batch));
                    }
                    return entries;
                });
    }

    /// Undoes the coder's last change that still holds, with the batch it belongs to.
    ///
    /// @return the journal's new lines; empty when there is nothing to undo
    /// @throws StudyConflict when something else has changed the same rows since; it names what
    public synchronized List<JournalEntry> undo() {
        return writing(connection -> revert(connection, Outline.read(connection).lastDone(coder)));
    }

    /// Does again what the coder undid last, unless the coder has changed something else since.
    ///
    /// @return the journal's new lines; empty when there is nothing to do again
    /// @throws StudyConflict when something else has changed the same rows since; it names what
    public synchronized List<JournalEntry> redo() {
        return writing(
                connection -> revert(connection, Outline.read(connection).lastUndone(coder)));
    }

    /// Returns the journal, the oldest line first.
    public synchronized List<JournalEntry> history() {
        return database.read(connection -> Journal.after(connection, 0));
    }

    /// Returns the journal without the others' codings, situations, memos and decisions.
    public List<JournalEntry> history(Viewpoint viewpoint) {
        return history().stream().filter(entry -> viewpoint.shows(entry)).toList();
    }

    /// Returns which pipelines have annotated each text; see [#annotation]. It is the same object
    /// as before when nothing has changed.
    public synchronized Map<RevisionId, Set<String>> annotated() {
        var commits = database.commits();
        if (commits != annotationsSeen) {
            annotations = database.read(Annotations::pipelines);
            annotationsSeen = commits;
        }
        return annotations;
    }

    /// Returns what a pipeline made of the words of a text, as it was kept; empty when nothing was.
    public synchronized Optional<byte[]> annotation(RevisionId revision, String pipeline) {
        return database.read(connection -> Annotations.find(connection, revision, pipeline));
    }

    /// Keeps what a pipeline made of the words of a text, durably. It is no change of the study, is
    /// in no journal, and can be made again.
    ///
    /// @throws NotInStudy when there is no such text
    public synchronized void keepAnnotation(RevisionId revision, String pipeline, byte[] words) {
        var _ =
                writing(
                        connection -> {
                            texts.read(connection, revision);
                            return Annotations.keep(connection, revision, pipeline, words);
                        });
        annotationsSeen = NEVER;
    }

    /// Forgets the annotations of other pipelines, and of texts that are no document's any more.
    public synchronized void forgetAnnotationsBut(Set<String> pipelines) {
        var _ = writing(connection -> Annotations.forgetOthers(connection, pipelines));
        annotationsSeen = NEVER;
    }

    /// Returns the quotation of a passage, with all that its reference needs.
    public Quotation quote(Passage passage) {
        return new Quotations(snapshot(), this::text).of(passage);
    }

    /// Returns the quotations of passages, in their order; each text is read once.
    public List<Quotation> quote(List<Passage> passages) {
        var read = new HashMap<RevisionId, DocumentText>();
        var quotations =
                new Quotations(snapshot(), revision -> read.computeIfAbsent(revision, this::text));
        return passages.stream().map(quotations::of).toList();
    }

    /// Writes a consistent copy of the study's database to a new file.
    ///
    /// @throws StudyConflict when that file exists
    public synchronized void backup(Path target) {
        if (Files.exists(target)) {
            throw new StudyConflict("study.backup-exists", target);
        }
        database.backup(target);
    }

    /// Returns what may harm the study where it stands; empty when all is well.
    public List<Message> warnings() {
        return Location.of(folder).warnings();
    }

    /// Returns what is wrong with the study's own database; empty when all is well.
    public synchronized List<Message> check() {
        return new Check(database).findings();
    }

    @Override
    public synchronized void close() {
        database.close();
    }

    private List<JournalEntry> revert(Connection connection, List<Long> numbers)
            throws SQLException {
        var batch = newId();
        var entries = new ArrayList<JournalEntry>();
        for (var number : numbers) {
            entries.add(apply(connection, new Undo(number), batch));
        }
        return entries;
    }

    private <T> T writing(Database.Work<T> work) {
        var before = state;
        try {
            return database.write(work);
        } catch (RuntimeException e) {
            state = before;
            texts.forget();
            throw e;
        }
    }

    private JournalEntry apply(Connection connection, Change change, String batch)
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

    private static String guid() {
        return UUID.randomUUID().toString();
    }

    private interface Reading<T> {
        T read() throws SQLException;
    }

    private <T> T unchecked(Reading<T> reading) {
        try {
            return reading.read();
        } catch (SQLException e) {
            throw Database.refusal(e, folder.resolve(FILE));
        }
    }
}
