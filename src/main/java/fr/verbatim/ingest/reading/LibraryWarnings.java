package fr.verbatim.ingest.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Listens to what the libraries complain of while a file is read: they go on without a page, and
/// only log it.
///
/// Confined to one thread, and to the records of that thread; to be closed.
public final class LibraryWarnings extends Handler implements AutoCloseable {

    private static final int MOST_TOLD = 3;
    private static final int LONGEST = 100;

    /// How letters look does not change what is read; letters without a meaning are counted where
    /// they are read.
    private static final Pattern NO_MATTER =
            Pattern.compile(
                    "(?i)fallback font|font cache|\\bfonts?\\b.*substitut|no unicode mapping"
                            + "|tounicode|format 14 cmap|cmap subtable");

    private final Logger root = Logger.getLogger("");
    private final long thread = Thread.currentThread().threadId();
    private final Map<String, Integer> counts = Collections.synchronizedMap(new LinkedHashMap<>());

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
            counts.merge(sort(record.getMessage()), 1, Integer::sum);
        }
    }

    /// Where in the file it happens is no other sort of fault.
    private static String sort(String message) {
        var line = message.lines().findFirst().orElse("").replaceAll("\\d+", "#");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /// Makes one doubt of all that was heard, in words that a researcher can use; what the libraries
    /// said, in English, stands at its end.
    public void tell(Assembly assembly) {
        synchronized (counts) {
            if (!counts.isEmpty()) {
                assembly.doubt(
                        "ingest.library-warning",
                        counts.values().stream().mapToInt(Integer::intValue).sum(),
                        counts.keySet().stream()
                                .limit(MOST_TOLD)
                                .collect(Collectors.joining(" ; ")));
            }
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
