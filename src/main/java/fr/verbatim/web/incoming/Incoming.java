package fr.verbatim.web.incoming;

import fr.verbatim.Verbatim;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.web.http.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// One import: its files are received into a folder of their own, then read by a thread of its own.
/// Thread-safe.
final class Incoming {

    static final long LARGEST_FILE = 256L * 1024 * 1024;
    static final long LARGEST_TOTAL = 2048L * 1024 * 1024;
    static final int MOST_FILES = 5000;

    private static final Logger LOG = Logger.getLogger(Incoming.class.getName());
    private static final int BUFFER = 1 << 16;

    private final Verbatim study;
    private final String id;
    private final Path folder;
    private final List<Outcome> outcomes = new ArrayList<>();
    private List<TableReport> tables = List.of();
    private Phase phase = Phase.RECEIVING;
    private int received;
    private long bytes;
    private int files;
    private @Nullable Message problem;
    private @Nullable Thread reader;

    enum Phase {
        RECEIVING,
        READING,
        DONE,
        STOPPED,
        FAILED
    }

    /// How far an import has come.
    ///
    /// @param received how many files were sent
    /// @param files how many there are to read, once that is known
    /// @param outcomes what became of those that are done, in the order of their paths
    /// @param tables what the tables of cases and codings brought
    /// @param problem why nothing could be read; null when something could
    record State(
            String id,
            Phase phase,
            int received,
            int files,
            List<Outcome> outcomes,
            List<TableReport> tables,
            @Nullable Message problem) {}

    /// @param folder where the files that are sent stand; it is made when the first one comes
    Incoming(Verbatim study, String id, Path folder) {
        this.study = study;
        this.id = id;
        this.folder = folder.toAbsolutePath().normalize();
    }

    synchronized State state() {
        return new State(id, phase, received, files, List.copyOf(outcomes), tables, problem);
    }

    synchronized boolean isReading() {
        return phase == Phase.READING;
    }

    /// Takes a file in. Two of one name are told apart by a number.
    ///
    /// @param given its name, with the folders it stood in, as anybody may have written it
    /// @throws Refusal when the name cannot be written, or the file is too large
    void receive(String given, InputStream from) {
        var name = SafeName.of(given);
        reserve();
        try {
            var file = create(name.in(folder));
            if (!copy(from, file)) {
                Files.delete(file);
                throw new Refusal(413, "web.import-too-large", name, LARGEST_FILE >> 20);
            }
        } catch (IOException e) {
            throw new VerbatimException("web.import-unwritable", name, FileTrouble.of(e));
        }
    }

    private synchronized void reserve() {
        if (phase != Phase.RECEIVING) {
            throw new Refusal(409, "web.import-begun");
        }
        if (received == MOST_FILES || bytes > LARGEST_TOTAL) {
            throw new Refusal(413, "web.import-too-many", MOST_FILES, LARGEST_TOTAL >> 30);
        }
        received++;
    }

    private static Path create(Path wanted) throws IOException {
        var parent = wanted.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        var name = String.valueOf(wanted.getFileName());
        var dot = name.lastIndexOf('.') > 0 ? name.lastIndexOf('.') : name.length();
        for (var number = 2; ; number++) {
            var next = number == 2 ? name : numbered(name, dot, number - 1);
            try {
                return Files.createFile(wanted.resolveSibling(next));
            } catch (FileAlreadyExistsException _) {
                // The next number may be free.
            }
        }
    }

    private static String numbered(String name, int dot, int number) {
        return name.substring(0, dot) + " (" + number + ")" + name.substring(dot);
    }

    /// Returns whether all could be copied within the limits.
    private boolean copy(InputStream from, Path file) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var out = Files.newOutputStream(file)) {
            for (var read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                size += read;
                if (size > LARGEST_FILE || count(read) > LARGEST_TOTAL) {
                    return false;
                }
                out.write(buffer, 0, read);
            }
        }
        return true;
    }

    private synchronized long count(int more) {
        bytes += more;
        return bytes;
    }

    /// Begins to read all that was received.
    void read(ImportOptions options) {
        begin(roots(), options);
    }

    private List<Path> roots() {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (IOException _) {
            throw new Refusal(400, "web.import-empty");
        }
    }

    /// Begins to read files of the corpus again.
    void readAgain(List<Path> paths, ImportOptions options) {
        begin(paths, options);
    }

    private synchronized void begin(List<Path> paths, ImportOptions options) {
        if (phase != Phase.RECEIVING) {
            throw new Refusal(409, "web.import-begun");
        }
        phase = Phase.READING;
        reader =
                Thread.ofPlatform()
                        .daemon()
                        .name("verbatim-import")
                        .start(() -> run(paths, options));
    }

    private void run(List<Path> paths, ImportOptions options) {
        try {
            end(study.importFiles(paths, options, new Progress()));
        } catch (VerbatimException e) {
            fail(e.toMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "an import ended early", e);
            fail(Message.of("web.fault", e.getClass().getSimpleName()));
        } finally {
            clear(folder);
        }
    }

    private synchronized void end(ImportReport report) {
        tables = report.tables();
        phase = report.interrupted() ? Phase.STOPPED : Phase.DONE;
    }

    private synchronized void fail(Message why) {
        problem = why;
        phase = Phase.FAILED;
    }

    /// Stops reading: what was read stays. What was received and not read is thrown away.
    void stop() {
        var running = stopped();
        if (running == null) {
            clear(folder);
        } else {
            running.interrupt();
        }
    }

    private synchronized @Nullable Thread stopped() {
        if (phase == Phase.RECEIVING) {
            phase = Phase.STOPPED;
        }
        return phase == Phase.READING ? reader : null;
    }

    /// Deletes a folder of files that were received.
    static void clear(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // They are thrown away when the next import begins.
            LOG.log(Level.WARNING, "received files could not be deleted", e);
        }
    }

    /// Keeps how far the import has come.
    private final class Progress implements ImportListener {
        @Override
        public void started(int all) {
            synchronized (Incoming.this) {
                files = all;
            }
        }

        @Override
        public void done(ImportResult result, int done, int all) {
            synchronized (Incoming.this) {
                outcomes.add(Outcome.of(result, folder));
            }
        }
    }
}
