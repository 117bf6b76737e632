package fr.verbatim.ingest.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One process that reads files. Used by one thread at a time.
final class Child {

    /// The exit status of a Java that `ExitOnOutOfMemoryError` ended.
    private static final int OUT_OF_MEMORY = 3;

    private static final String FOLDER = "verbatim-child-";

    private static final int ENDING_SECONDS = 5;

    private final Wire wire = new Wire();
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private final Path folder;
    private volatile boolean timedOut;
    private volatile boolean ranOutOfMemory;

    private Child(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// Starts a child with this process's Java and class path. What it writes for a moment, such as
    /// an opened copy of a protected file, goes to a folder of its own, which goes with it.
    static Child start(int heapMb) throws IOException {
        var folder = Files.createTempDirectory(FOLDER);
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<String>();
        command.add(java);
        // The file of classes prepared for a fast start (an AOT cache of Java), of which the
        // launcher tells; a child does without where it does not fit.
        var cache = System.getProperty("verbatim.start-cache");
        if (cache != null) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(
                List.of(
                        "-Xmx" + heapMb + "m",
                        "-Xss2m",
                        "-Xlog:disable",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + folder,
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingChild.class.getName()));
        return new Child(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start(),
                folder);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean timedOut() {
        return timedOut;
    }

    /// Has the child read a file; empty when it died, or was killed because it took too long.
    Optional<Wire.Answer> ask(Wire.Request request, Duration limit) throws InterruptedException {
        var answer =
                CompletableFuture.supplyAsync(
                        () -> exchange(request), task -> Thread.ofVirtual().start(task));
        try {
            var given = answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            ranOutOfMemory = given.isEmpty() && endedOutOfMemory();
            return given;
        } catch (TimeoutException e) {
            timedOut = true;
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException) {
                ranOutOfMemory = endedOutOfMemory();
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<Wire.Answer> exchange(Wire.Request request) {
        try {
            wire.send(out, wire.toBytes(request));
            return wire.receive(in).map(wire::toAnswer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns whether the child died of what it had to keep in memory.
    boolean ranOutOfMemory() {
        return ranOutOfMemory;
    }

    /// Waits for the end of a child that says nothing any more: killed, it would not tell why.
    private boolean endedOutOfMemory() {
        return hasEnded() && process.exitValue() == OUT_OF_MEMORY;
    }

    private boolean hasEnded() {
        try {
            return process.waitFor(ENDING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !process.isAlive();
        }
    }

    void kill() {
        process.destroyForcibly();
        if (hasEnded()) {
            clear();
        } else {
            folder.toFile().deleteOnExit();
        }
    }

    /// Deletes what the child left behind; what cannot be deleted is left to the system.
    private void clear() {
        clear(folder);
    }

    /// Deletes the folder of this process, when it is a child: its parent is gone and cannot.
    static void clearOwn() {
        var own = Path.of(System.getProperty("java.io.tmpdir"));
        if (String.valueOf(own.getFileName()).startsWith(FOLDER)) {
            clear(own);
        }
    }

    private static void clear(Path folder) {
        try (var left = Files.walk(folder)) {
            left.sorted(Comparator.reverseOrder()).forEach(it -> it.toFile().delete());
        } catch (IOException | UncheckedIOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
