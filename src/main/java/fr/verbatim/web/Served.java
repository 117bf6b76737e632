package fr.verbatim.web;

import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.web.home.Studies;
import fr.verbatim.web.http.AccessKey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Where the workbench of a study is served: the same key and, if it is free, the same port each
/// time, so that open pages find it again. Immutable.
public final class Served {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Path folder;
    private final AccessKey key;

    private Served(Path folder, AccessKey key) {
        this.folder = folder;
        this.key = key;
    }

    /// Returns where the study of that folder is served.
    public static Served of(Path study) {
        var folder = study.resolve(".verbatim");
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new VerbatimException("web.key-unwritable", folder, FileTrouble.of(e));
        }
        return new Served(folder, AccessKey.in(folder.resolve("workbench.key")));
    }

    /// Returns the address of the workbench that another process serves already.
    public Optional<URI> running() {
        return port().filter(this::answers).map(port -> Workbench.address(port, key));
    }

    /// Serves the study where it was before, or where that is free.
    public Workbench start(Studies studies) {
        var usual = port().orElse(Workbench.USUAL_PORT);
        try {
            return start(studies, usual);
        } catch (VerbatimException e) {
            return start(studies, Workbench.ANY_PORT);
        }
    }

    /// Serves the study at a port.
    ///
    /// @throws VerbatimException when it is taken
    public Workbench start(Studies studies, int port) {
        var workbench = Workbench.start(studies, key, port);
        try {
            Files.writeString(file(), workbench.port() + "\n");
        } catch (IOException e) {
            workbench.close();
            throw new VerbatimException("web.key-unwritable", file(), FileTrouble.of(e));
        }
        return workbench;
    }

    private Path file() {
        return folder.resolve("workbench.port");
    }

    private Optional<Integer> port() {
        try {
            var written = Files.readString(file()).strip();
            return written.matches("[1-9]\\d{1,4}")
                    ? Optional.of(Integer.valueOf(written)).filter(port -> port < 65_536)
                    : Optional.empty();
        } catch (IOException e) {
            // It was never served.
            return Optional.empty();
        }
    }

    private boolean answers(int port) {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/study"))
                        .timeout(PATIENCE)
                        .header("Authorization", "Bearer " + key.value())
                        .build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
            return answer.statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
