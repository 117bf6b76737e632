package fr.verbatim.study;

import fr.verbatim.codebook.CodeId;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/// One study on disk, opened by one coder: reads it, changes it, undoes changes. Several coders
/// share an open study by [#as].
///
/// Thread-safe: one thread works at a time. Any number of processes may have the same study open;
/// each change first takes in what the others did. Everything that alters the study passes through
/// [#apply(Change)].
public final class Study implements AutoCloseable {

    /// The study's file inside its folder.
    public static final String FILE = "verbatim.db";

    private static final String DERIVED = ".verbatim";

    private final Shared shared;
    private final Coder coder;

    private Study(Shared shared, Coder coder) {
        this.shared = shared;
        this.coder = coder;
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
        return new Study(new Shared(folder, clock, ids), coder);
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
        return new Study(new Shared(folder, clock, ids), coder);
    }

    /// Returns the same open study under another coder's name: what is changed, undone and redone
    /// through it is that coder's. Nothing is read again; closing one closes both.
    public Study as(Coder coder) {
        return coder.equals(this.coder) ? this : new Study(shared, coder);
    }

    public Path folder() {
        return shared.folder();
    }

    /// Returns the folder of the original files.
    public Path corpus() {
        return folder().resolve("corpus");
    }

    /// Returns the folder of what can be rebuilt; made when missing.
    public Path derived() {
        return directories(folder().resolve(DERIVED));
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
        return shared.newId();
    }

    /// Returns the present moment as an ISO-8601 instant, to the millisecond.
    public String now() {
        return shared.now();
    }

    /// Returns the study as it is now, other processes' changes included.
    public Snapshot snapshot() {
        return shared.snapshot();
    }

    /// Keeps a text, for a change to refer to; a text known already is kept once.
    public RevisionId store(DocumentText text) {
        return shared.write(connection -> shared.texts().store(connection, text));
    }

    /// Returns a text.
    ///
    /// @throws NotInStudy when no such text was ever stored
    public DocumentText text(RevisionId revision) {
        return shared.read(connection -> shared.texts().read(connection, revision));
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
    public JournalEntry apply(Change change, String batch) {
        return shared.write(connection -> shared.apply(connection, coder, change, batch));
    }

    /// Keeps a text and applies the change that refers to it, in one transaction: both or none.
    ///
    /// @param change makes the change, given the text's name
    /// @param batch the name shared by the batch's changes
    public JournalEntry apply(
            DocumentText text, Function<RevisionId, Change> change, String batch) {
        return shared.write(
                connection ->
                        shared.apply(
                                connection,
                                coder,
                                change.apply(shared.texts().store(connection, text)),
                                batch));
    }

    /// Does the same for a text read in a file, and keeps with it what was told of its reading.
    ///
    /// @param change makes the change that brings the reading: [CorpusChange.AddDocument] or
    ///   [CorpusChange.ReadAgain]
    /// @param account what was told, for [#readingAccount(Document)]
    public JournalEntry apply(
            DocumentText text,
            Function<RevisionId, CorpusChange> change,
            String account,
            String batch) {
        return shared.write(
                connection -> {
                    var made = change.apply(shared.texts().store(connection, text));
                    ReadingAccounts.keep(connection, made, account);
                    return shared.apply(connection, coder, made, batch);
                });
    }

    /// Returns what was told of the reading that a document has now, as it was kept; empty when
    /// nothing was.
    public Optional<String> readingAccount(Document document) {
        return shared.read(connection -> ReadingAccounts.find(connection, document));
    }

    /// Applies several changes in one transaction, as one batch: all or none.
    public List<JournalEntry> applyAll(List<? extends Change> changes) {
        var batch = newId();
        return shared.write(
                connection -> {
                    var entries = new ArrayList<JournalEntry>();
                    for (var change : changes) {
                        entries.add(shared.apply(connection, coder, change, batch));
                    }
                    return entries;
                });
    }

    /// Does several things in one transaction, all or none: what is read in it stays so until it is
    /// done, whatever other threads and processes want.
    ///
    /// @param work reads and changes this study, for whatever coder; it must be short, and ask
    ///   nothing of the search index
    public <T> T together(Supplier<T> work) {
        return shared.write(_ -> work.get());
    }

    /// Undoes the coder's last change that still holds, with the batch it belongs to.
    ///
    /// @return the journal's new lines; empty when there is nothing to undo
    /// @throws StudyConflict when something else has changed the same rows since; it names what
    public List<JournalEntry> undo() {
        return shared.write(
                connection -> revert(connection, Outline.read(connection).lastDone(coder)));
    }

    /// Undoes all that the coder did after a line of the journal, the batch of that line left out:
    /// as far as it is this coder's, the study is as it was right after it. What the coder undid
    /// since of what was done before is done again. [#redo] takes all of it back.
    ///
    /// @param number the line's number; 0 for the beginning
    /// @return the journal's new lines; empty when there is nothing to undo
    /// @throws StudyConflict when something else has changed the same rows since; it names what,
    ///   and nothing is undone
    public List<JournalEntry> undoBackTo(long number) {
        return shared.write(
                connection -> revert(connection, Outline.read(connection).since(coder, number)));
    }

    /// Returns the numbers of the lines that [#undoBackTo] would undo, the last one first.
    public List<Long> since(long number) {
        return shared.read(connection -> Outline.read(connection).since(coder, number));
    }

    /// Undoes one line of the journal, with its batch, whatever the coder did since.
    ///
    /// @return the journal's new lines; empty when the line is another coder's, or undone already
    /// @throws StudyConflict when something has changed the same rows since; it names what
    /// @throws NotInStudy when the journal has no such line
    public List<JournalEntry> undo(long number) {
        return shared.write(
                connection -> revert(connection, Outline.read(connection).batchOf(coder, number)));
    }

    /// Does again what the coder undid last, unless the coder has changed something else since.
    ///
    /// @return the journal's new lines; empty when there is nothing to do again
    /// @throws StudyConflict when something else has changed the same rows since; it names what
    public List<JournalEntry> redo() {
        return shared.write(
                connection -> revert(connection, Outline.read(connection).lastUndone(coder)));
    }

    /// Returns the journal, the oldest line first.
    public List<JournalEntry> history() {
        return shared.read(connection -> Journal.after(connection, 0));
    }

    /// Returns what each code of the codebook meant in the course of time.
    public Map<CodeId, Meanings> meanings() {
        var codes = snapshot().codebook().codes();
        return shared.read(
                connection -> {
                    var entries = Journal.touching(connection, Tables.CODE);
                    var recodings = Journal.of(connection, ChangeFormat.RECODE);
                    var meanings = new LinkedHashMap<CodeId, Meanings>();
                    for (var code : codes) {
                        meanings.put(code.id(), Meanings.of(code.id(), entries, recodings));
                    }
                    return meanings;
                });
    }

    /// Returns a page of the journal, the latest line first, without reading the rest of it.
    ///
    /// @param before the page ends before the line with that number
    /// @param limit how many lines at most
    /// @param viewpoint the others' codings, situations, memos and decisions are left out
    /// @param filter which lines are looked for
    public List<PastChange> past(long before, int limit, Viewpoint viewpoint, PastFilter filter) {
        var now = shared.snapshot();
        return shared.read(
                connection ->
                        new PastPage(
                                        now,
                                        connection,
                                        address -> shared.read(it -> Journal.touching(it, address)))
                                .lines(before, limit, viewpoint, filter));
    }

    /// Returns the journal without the others' codings, situations, memos and decisions.
    public List<JournalEntry> history(Viewpoint viewpoint) {
        return history().stream().filter(entry -> viewpoint.shows(entry)).toList();
    }

    /// Returns which pipelines have annotated each text; see [#annotation]. It is the same object
    /// as before when nothing has changed.
    public Map<RevisionId, Set<String>> annotated() {
        return shared.annotated();
    }

    /// Returns what a pipeline made of the words of a text, as it was kept; empty when nothing was.
    public Optional<byte[]> annotation(RevisionId revision, String pipeline) {
        return shared.read(connection -> Annotations.find(connection, revision, pipeline));
    }

    /// Keeps what a pipeline made of the words of a text, durably. It is no change of the study, is
    /// in no journal, and can be made again.
    ///
    /// @throws NotInStudy when there is no such text
    public void keepAnnotation(RevisionId revision, String pipeline, byte[] words) {
        shared.annotate(
                connection -> {
                    shared.texts().read(connection, revision);
                    return Annotations.keep(connection, revision, pipeline, words);
                });
    }

    /// Forgets what a pipeline made of the words of a text, for it to be made again.
    public void forgetAnnotation(RevisionId revision, String pipeline) {
        shared.annotate(connection -> Annotations.forget(connection, revision, pipeline));
    }

    /// Forgets the annotations of other pipelines, and of texts that are no document's any more.
    public void forgetAnnotationsBut(Set<String> pipelines) {
        shared.annotate(connection -> Annotations.forgetOthers(connection, pipelines));
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
    public void backup(Path target) {
        if (Files.exists(target)) {
            throw new StudyConflict("study.backup-exists", target);
        }
        shared.backup(target);
    }

    /// Returns what may harm the study where it stands; empty when all is well.
    public List<Message> warnings() {
        return Location.of(folder()).warnings();
    }

    /// Returns what is wrong with the study's own database; empty when all is well.
    public List<Message> check() {
        return shared.check();
    }

    /// Closes the study, for every coder who shares it.
    @Override
    public void close() {
        shared.close();
    }

    private List<JournalEntry> revert(Connection connection, List<Long> numbers)
            throws SQLException {
        var batch = newId();
        var entries = new ArrayList<JournalEntry>();
        for (var number : numbers) {
            entries.add(shared.apply(connection, coder, new Undo(number), batch));
        }
        return entries;
    }

    private static String guid() {
        return UUID.randomUUID().toString();
    }
}
