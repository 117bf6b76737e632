package fr.verbatim.ingest.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One process that reads files. Used by one thread at a time.
final class Child {

    private final Wire wire = new Wire();
    private final Process process;
    private final DataOutputStream out;
    private final DataInputStream in;
    private volatile boolean timedOut;

    private Child(Process process) {
        this.process = process;
        out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    /// Starts a child with this process's Java and class path.
    static Child start(int heapMb) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                List.of(
                        java,
                        "-Xmx" + heapMb + "m",
                        "-Xss2m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingChild.class.getName());
        return new Child(
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    }

    boolean isAlive() {
        return process.isAlive();
    }

    boolean timedOut() {
        return timedOut;
    }

    /// Has the child read a file; empty when it died, or was killed because it took too long.
    Optional<Wire.Answer> ask(Path path, Duration limit) throws InterruptedException {
        var answer =
                CompletableFuture.supplyAsync(
                        () -> exchange(path), task -> Thread.ofVirtual().start(task));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            timedOut = true;
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException) {
                return Optional.empty();
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private Optional<Wire.Answer> exchange(Path path) {
        try {
            wire.send(out, path.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
            return wire.receive(in).map(wire::toAnswer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
    }
}
