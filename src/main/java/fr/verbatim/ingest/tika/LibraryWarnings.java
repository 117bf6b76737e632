package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Assembly;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// Listens to what the libraries complain of while a file is read: they go on without a page, and
/// only log it.
///
/// Confined to one thread, and to the records of that thread; to be closed.
final class LibraryWarnings extends Handler implements AutoCloseable {

    private static final int MOST_TOLD = 5;

    /// How letters look does not change what is read.
    private static final Pattern NO_MATTER =
            Pattern.compile("(?i)fallback font|font cache|\\bfonts?\\b.*substitut");

    private final Logger root = Logger.getLogger("");
    private final long thread = Thread.currentThread().threadId();
    private final Map<String, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>());

    private LibraryWarnings() {}

    static LibraryWarnings listen() {
        var warnings = new LibraryWarnings();
        warnings.setLevel(Level.WARNING);
        warnings.root.addHandler(warnings);
        return warnings;
    }

    @Override
    public void publish(LogRecord record) {
        if (isLoggable(record)
                && record.getLongThreadID() == thread
                && record.getMessage() != null
                && !NO_MATTER.matcher(record.getMessage()).find()) {
            counts.merge(record.getMessage().lines().findFirst().orElse(""), 1, Integer::sum);
        }
    }

    void tell(Assembly assembly) {
        synchronized (counts) {
            counts.entrySet().stream()
                    .limit(MOST_TOLD)
                    .forEach(
                            it ->
                                    assembly.doubt(
                                            "ingest.library-warning", it.getKey(), it.getValue()));
        }
    }

    @Override
    public void flush() {
        // Nothing is buffered.
    }

    @Override
    public void close() {
        root.removeHandler(this);
    }
}
