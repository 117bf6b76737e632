package fr.verbatim.ingest.child;

import fr.verbatim.ingest.format.Detection;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Reads files safely: plain text in this process, everything else in a child with a bounded heap;
/// both with a time limit.
///
/// A child that hangs or dies takes only the file it was reading with it; the next file gets a
/// fresh one. Children are kept for the next files, and end when this is closed or this process
/// ends. Thread-safe.
public final class ReadingProcesses implements AutoCloseable {

    private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);
    private static final int USUAL_HEAP_MB = 512;

    private final Duration limit;
    private final int heapMb;
    private final Deque<Child> idle = new ArrayDeque<>();
    private final List<Child> all = new ArrayList<>();
    private boolean closed;

    public ReadingProcesses() {
        this(USUAL_LIMIT, USUAL_HEAP_MB);
    }

    /// @param limit how long one file may take
    /// @param heapMb how much memory one child may use, in MiB
    public ReadingProcesses(Duration limit, int heapMb) {
        this.limit = limit;
        this.heapMb = heapMb;
    }

    /// Returns how long one file may take.
    public Duration limit() {
        return limit;
    }

    /// Reads a file.
    ///
    /// @throws DocumentUnreadable when it is damaged, protected, too large or too slow
    /// @throws UnsupportedFormat when it is no document, or of a format that is not read
    /// @throws InterruptedException when this thread is interrupted while waiting
    public Reading read(Path path) throws InterruptedException {
        return read(path, null, Passwords.NONE);
    }

    /// Reads a file.
    ///
    /// @param encoding the character set of a text file; null to find out
    /// @param passwords what may open it, should it be protected
    public Reading read(Path path, @Nullable String encoding, Passwords passwords)
            throws InterruptedException {
        if (Detection.plainText(path).isPresent()) {
            return Patience.within(
                    limit, nameOf(path), () -> Readers.read(path, encoding, passwords));
        }
        var child = borrow();
        var answer = Optional.<Wire.Answer>empty();
        try {
            answer = child.ask(new Wire.Request(path, passwords), limit);
        } finally {
            giveBack(child, answer.isPresent());
        }
        return answer.map(ReadingProcesses::reading)
                .orElseThrow(() -> new DocumentUnreadable(whyNothing(child, path)));
    }

    private Message whyNothing(Child child, Path path) {
        var name = nameOf(path);
        if (child.timedOut()) {
            return Message.of("ingest.too-slow", name, limit.toSeconds());
        }
        return child.ranOutOfMemory()
                ? Message.of("ingest.out-of-memory", name, heapMb)
                : Message.of("ingest.reader-died", name);
    }

    private static String nameOf(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Reading reading(Wire.Answer answer) {
        if (answer.reading() != null) {
            return answer.reading();
        }
        var refusal = answer.refusal();
        if (refusal == null) {
            throw new IllegalStateException("a child answers a reading or a refusal");
        }
        throw answer.unsupported()
                ? new UnsupportedFormat(refusal)
                : new DocumentUnreadable(refusal, answer.detail());
    }

    private synchronized Child borrow() {
        if (closed) {
            throw new IllegalStateException("the reading processes are closed");
        }
        var child = idle.poll();
        if (child != null && child.isAlive()) {
            return child;
        }
        try {
            var fresh = Child.start(heapMb);
            all.add(fresh);
            return fresh;
        } catch (IOException e) {
            throw new DocumentUnreadable(Message.of("ingest.no-child", FileTrouble.of(e)));
        }
    }

    private synchronized void giveBack(Child child, boolean answered) {
        if (answered && !closed) {
            idle.push(child);
        } else {
            child.kill();
            all.remove(child);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        all.forEach(Child::kill);
        all.clear();
        idle.clear();
    }
}
