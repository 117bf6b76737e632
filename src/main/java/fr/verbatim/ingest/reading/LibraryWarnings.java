package fr.verbatim.ingest.reading;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;

/// Listens to what the libraries complain of while a file is read: they go on without a page, and
/// only log it.
///
/// Confined to one thread, and to the records of that thread; to be closed.
public final class LibraryWarnings extends Handler implements AutoCloseable {

    /// How letters look does not change what is read; letters without a meaning are counted where
    /// they are read.
    private static final Pattern NO_MATTER =
            Pattern.compile(
                    "(?i)fallback font|font cache|\\bfonts?\\b.*substitut|no unicode mapping"
                            + "|tounicode|format 14 cmap|cmap subtable");

    private final Logger root = Logger.getLogger("");
    private final long thread = Thread.currentThread().threadId();
    private final AtomicInteger count = new AtomicInteger();

    private LibraryWarnings() {}

    /// Begins to listen.
    public static LibraryWarnings listen() {
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
            count.incrementAndGet();
        }
    }

    /// Doubts the reading when there was anything to complain of. What the libraries say, in their
    /// own words, helps nobody who reads the account.
    public void tell(Assembly assembly) {
        if (count.get() > 0) {
            assembly.doubt("ingest.library-warning", count.get());
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
