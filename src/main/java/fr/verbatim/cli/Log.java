package fr.verbatim.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Where the libraries' warnings and the traces of faults go: a file beside the study, never the
/// terminal. Nothing is created before there is something to write.
final class Log extends Handler {

    private static final String FILE = "verbatim.log";
    private static final long LARGEST_FILE = 4L * 1024 * 1024;
    private static final int MOST_WAITING = 200;

    private final List<String> waiting = new ArrayList<>();
    private Optional<Path> folder = Optional.empty();

    private Log() {}

    /// Takes the place of whatever the root logger wrote to.
    static Log install() {
        var root = Logger.getLogger("");
        for (var handler : root.getHandlers()) {
            root.removeHandler(handler);
        }
        var log = new Log();
        log.setLevel(Level.WARNING);
        root.setLevel(Level.WARNING);
        root.addHandler(log);
        return log;
    }

    /// Writes beside the study in that folder from now on.
    void writeTo(Path study) {
        folder = Optional.of(study.resolve(".verbatim").resolve("log"));
    }

    /// Writes the trace of a fault.
    ///
    /// @return the file that holds it; empty when none can be written
    Optional<Path> trace(Throwable fault) {
        var trace = new StringWriter();
        fault.printStackTrace(new PrintWriter(trace));
        var text = Instant.now() + " " + trace;
        return folder.flatMap(place -> append(place, text))
                .or(() -> append(Path.of(System.getProperty("java.io.tmpdir")), text));
    }

    @Override
    public synchronized void publish(LogRecord record) {
        if (isLoggable(record) && waiting.size() < MOST_WAITING) {
            waiting.add(
                    "%s %s %s: %s%n"
                            .formatted(
                                    record.getInstant(),
                                    record.getLevel(),
                                    record.getLoggerName(),
                                    record.getMessage()));
        }
    }

    @Override
    public synchronized void flush() {
        if (!waiting.isEmpty() && folder.isPresent()) {
            append(folder.get(), String.join("", waiting));
            waiting.clear();
        }
    }

    @Override
    public void close() {
        flush();
        Logger.getLogger("").removeHandler(this);
    }

    private static Optional<Path> append(Path place, String text) {
        try {
            var file = Files.createDirectories(place).resolve(FILE);
            if (Files.exists(file) && Files.size(file) > LARGEST_FILE) {
                Files.delete(file);
            }
            Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            return Optional.of(file);
        } catch (IOException | SecurityException e) {
            // A log that cannot be written must not hide what it was about.
            return Optional.empty();
        }
    }
}
