package fr.verbatim.ingest.reading;

import fr.verbatim.message.Message;

import java.time.Duration;
import java.util.function.Supplier;

/// How long the reading of one file may take in this process. Loops over its text ask now and then
/// whether time is up, so that nothing goes on behind the back of who gave up waiting.
///
/// Immutable; it holds for the thread that reads, and only while it reads.
public final class Patience {

    private static final ScopedValue<Patience> CURRENT = ScopedValue.newInstance();

    private final long end;

    private Patience(long end) {
        this.end = end;
    }

    /// Thrown where time is up; it ends as a [DocumentUnreadable] that names the file.
    public static final class Exhausted extends RuntimeException {
        Exhausted() {
            super("time is up", null, false, false);
        }
    }

    /// Does the work, and gives it up after that time.
    ///
    /// @param name the file's name
    /// @throws DocumentUnreadable when it takes longer, or when this thread is interrupted
    public static <T> T within(Duration limit, String name, Supplier<T> work) {
        var patience = new Patience(System.nanoTime() + limit.toNanos());
        try {
            return ScopedValue.where(CURRENT, patience).call(work::get);
        } catch (Exhausted e) {
            throw new DocumentUnreadable(
                    Message.of("ingest.text-too-slow", name, limit.toSeconds()));
        }
    }

    /// Goes on while there is time.
    ///
    /// @throws Exhausted when there is none left, or when this thread is interrupted
    public static void check() {
        if (CURRENT.isBound()
                && (System.nanoTime() - CURRENT.get().end >= 0
                        || Thread.currentThread().isInterrupted())) {
            throw new Exhausted();
        }
    }
}
