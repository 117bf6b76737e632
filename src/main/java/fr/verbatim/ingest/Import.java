package fr.verbatim.ingest;

import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.ingest.layout.Layout;
import fr.verbatim.ingest.layout.Layouts;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.ingest.tables.CaseTable;
import fr.verbatim.ingest.tables.CodingTable;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Study;
import fr.verbatim.study.StudyConflict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;

/// Brings files into a study: reads them in parallel, applies them in the order of their paths, one
/// change a file.
///
/// One bad file never stops the rest. Interrupting the thread stops the import: what was applied
/// stays, and running it again resumes it. Used by one thread.
public final class Import {

    /// Readings that may wait for their turn, for each core: enough to keep the cores busy, and no
    /// more in memory.
    private static final int WAITING = 4;

    private static final Set<String> PROTECTED =
            Set.of("ingest.encrypted", "ingest.wrong-password");

    private final Study study;
    private final ReadingProcesses processes;
    private final ImportListener listener;
    private final @Nullable String layout;
    private final Passwords passwords;

    /// Asked for by hand, it takes back what was asked for before.
    public static final String NO_LAYOUT = "auto";

    /// @param processes what reads the files; it is left open
    /// @param listener whom to tell
    public Import(Study study, ReadingProcesses processes, ImportListener listener) {
        this(study, processes, listener, null, Passwords.NONE);
    }

    private Import(
            Study study,
            ReadingProcesses processes,
            ImportListener listener,
            @Nullable String layout,
            Passwords passwords) {
        this.study = study;
        this.processes = processes;
        this.listener = listener;
        this.layout = layout;
        this.passwords = passwords;
    }

    /// Returns the same import, which reads its files with a layout, now and from now on.
    ///
    /// @param layout one of [Segmentation#LAYOUTS], or [#NO_LAYOUT]
    /// @throws VerbatimException when there is no such layout
    public Import withLayout(String layout) {
        if (!layout.equals(NO_LAYOUT) && !Segmentation.LAYOUTS.contains(layout)) {
            throw new VerbatimException(
                    "ingest.layout.unknown",
                    layout,
                    String.join(", ", Segmentation.LAYOUTS) + ", " + NO_LAYOUT);
        }
        return new Import(study, processes, listener, layout, passwords);
    }

    /// Returns the same import, which tries passwords on protected files. They are kept nowhere: a
    /// protected file that changes needs its password again.
    public Import withPasswords(Passwords passwords) {
        return new Import(study, processes, listener, layout, passwords);
    }

    /// Returns the same import, as the options say.
    ///
    /// @throws VerbatimException when there is no such layout
    public Import with(ImportOptions options) {
        var opening = withPasswords(options.passwords());
        return options.layout() == null ? opening : opening.withLayout(options.layout());
    }

    /// Imports the files and folders given into `study`, with the usual limits.
    public static ImportReport run(Study study, List<Path> files, ImportListener listener) {
        try (var processes = new ReadingProcesses()) {
            return new Import(study, processes, listener).run(files);
        }
    }

    /// Imports files and folders. Those outside the study's `corpus/` are copied into it; what is
    /// in `corpus/` already is found by its path or, when it has moved, by its bytes. Then come the
    /// tables `cases.csv` and `codings.csv`.
    ///
    /// @throws fr.verbatim.ingest.layout.LayoutUnreadable when the study's file of layouts cannot
    ///   be understood; nothing is read then
    public ImportReport run(List<Path> files) {
        var batch = study.newId();
        var known = study.snapshot();
        var corpus = new CorpusFiles(study.corpus(), path -> known.documentAt(path).isPresent());
        var results = new ArrayList<ImportResult>();
        var tables = new ArrayList<TableReport>();
        try {
            for (var file : files) {
                corpus.add(file);
            }
            documents(corpus, batch, results);
            tables.addAll(tables());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ImportReport(results, tables, true, batch);
        }
        return new ImportReport(results, tables, false, batch);
    }

    private void documents(CorpusFiles corpus, String batch, List<ImportResult> results)
            throws InterruptedException {
        var steps =
                Plan.of(
                        study.snapshot(),
                        study.corpus(),
                        corpus.hashes(),
                        Layouts.read(study.folder()),
                        layout);
        var all = steps.size() + corpus.refused().size();
        listener.started(all);
        for (var refused : corpus.refused()) {
            tell(refused, results, all);
        }
        var cores = Runtime.getRuntime().availableProcessors();
        var executor = Executors.newFixedThreadPool(cores, Thread.ofPlatform().daemon().factory());
        try {
            var waiting = new ArrayDeque<>(steps.keySet());
            var readings = new HashMap<String, Future<Reading>>();
            var intake = new Intake(study, batch, layout);
            for (var entry : steps.entrySet()) {
                while (!waiting.isEmpty() && readings.size() < cores * WAITING) {
                    submit(waiting.remove(), steps, corpus.hashes(), executor, readings);
                }
                var path = entry.getKey();
                var hash = corpus.hashes().getOrDefault(path, "");
                var result = result(entry.getValue(), path, hash, readings, intake);
                if (isRefused(result) && study.snapshot().documentAt(path).isEmpty()) {
                    corpus.takeBack(path);
                }
                tell(result, results, all);
            }
        } finally {
            executor.shutdownNow();
        }
    }

    /// Returns whether a file became no document, and will not as it is: a password may still open
    /// one that is protected.
    private static boolean isRefused(ImportResult result) {
        return switch (result) {
            case ImportResult.Failed failed -> !PROTECTED.contains(failed.problem().key());
            case ImportResult.Skipped _ -> true;
            case ImportResult.Imported _, ImportResult.Unchanged _, ImportResult.Moved _ -> false;
        };
    }

    private void tell(ImportResult result, List<ImportResult> results, int all) {
        results.add(result);
        listener.done(result, results.size(), all);
    }

    /// Has a file read, if it is to be read. Files are handed out in the order in which they are
    /// taken in, a few ahead: the one that is waited for is always among them.
    private void submit(
            String path,
            Map<String, Plan.Step> steps,
            Map<String, String> hashes,
            ExecutorService executor,
            Map<String, Future<Reading>> readings) {
        var read =
                switch (steps.get(path)) {
                    case Plan.Step.Read(var it) -> it;
                    case Plan.Step.ReadAgain(var _, var it) -> it;
                    case Plan.Step.Settled _, Plan.Step.Move _ -> null;
                    case null -> null;
                };
        if (read != null) {
            Callable<Reading> task = () -> read(path, hashes.getOrDefault(path, ""), read);
            readings.put(path, executor.submit(task));
        }
    }

    private Reading read(String path, String hash, Layout layout)
            throws InterruptedException, IOException {
        var file = study.corpus().resolve(path);
        var read = processes.read(file, layout.encoding(), passwords);
        if (!Hash.of(file).equals(hash)) {
            throw new DocumentUnreadable("ingest.changed-meanwhile", path);
        }
        var name = path.substring(path.lastIndexOf('/') + 1);
        var reading =
                Patience.within(
                        processes.limit(), name, () -> Segmentation.of(read, layout.turns()));
        return layout.applyTo(reading, name);
    }

    private static ImportResult result(
            Plan.Step step,
            String path,
            String hash,
            Map<String, Future<Reading>> readings,
            Intake intake)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return switch (step) {
            case Plan.Step.Settled(var result) -> result;
            case Plan.Step.Move(var document) -> intake.move(document, path);
            case Plan.Step.Read(var layout) ->
                    read(path, readings, reading -> intake.add(path, hash, reading, layout));
            case Plan.Step.ReadAgain(var document, var layout) ->
                    Kept.of(
                            read(
                                    path,
                                    readings,
                                    reading -> intake.again(document, hash, reading, layout)),
                            document,
                            hash);
        };
    }

    private static ImportResult read(
            String path,
            Map<String, Future<Reading>> readings,
            Function<Reading, ImportResult> apply)
            throws InterruptedException {
        var future = readings.remove(path);
        if (future == null) {
            throw new IllegalStateException("nobody reads " + path);
        }
        try {
            return apply.apply(future.get());
        } catch (StudyConflict e) {
            return new ImportResult.Failed(path, e.toMessage());
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case UnsupportedFormat unsupported ->
                        new ImportResult.Skipped(path, unsupported.toMessage());
                case DocumentUnreadable unreadable -> ImportResult.Failed.of(path, unreadable);
                case InterruptedException interrupted -> throw interrupted;
                case null, default ->
                        ImportResult.Failed.of(
                                path,
                                DocumentUnreadable.damaged(
                                        path, e.getCause() == null ? e : e.getCause()));
            };
        }
    }

    private List<TableReport> tables() throws InterruptedException {
        var reports = new ArrayList<TableReport>();
        var cases = study.corpus().resolve("cases.csv");
        if (Files.isRegularFile(cases)) {
            reports.add(table(cases, () -> new CaseTable(study).read(cases)));
        }
        var workbook = study.corpus().resolve("cases.xlsx");
        if (Files.isRegularFile(workbook)) {
            reports.add(workbook(workbook));
        }
        var codings = study.corpus().resolve("codings.csv");
        if (Files.isRegularFile(codings)) {
            reports.add(table(codings, () -> new CodingTable(study).read(codings)));
        }
        return reports;
    }

    private TableReport workbook(Path file) throws InterruptedException {
        try {
            var reading = processes.read(file, null, passwords);
            return table(file, () -> new CaseTable(study).read(file, reading));
        } catch (DocumentUnreadable | UnsupportedFormat e) {
            return new TableReport(
                    String.valueOf(file.getFileName()), 0, 0, List.of(e.toMessage()));
        }
    }

    private static TableReport table(Path file, Supplier<TableReport> read) {
        try {
            return read.get();
        } catch (DocumentUnreadable e) {
            return new TableReport(
                    String.valueOf(file.getFileName()), 0, 0, List.of(e.toMessage()));
        }
    }
}
