package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.study.NativeLibrary;
import fr.verbatim.web.Workbench;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Does once what the program does, in silence, on a copy of the demonstration. The launcher has
/// Java record it after a build: the classes that it used are loaded at once from then on (an AOT
/// cache). The long work is recorded first; then what short commands ask of the study that it left,
/// and the reading of its files, which other processes do. SQLite's native library is taken out of
/// its jar, which its driver would otherwise do at each start.
public final class Rehearsal {

    private static final List<List<String>> WORK = List.of(List.of("demo"), List.of("import"));

    private static final List<List<String>> QUESTIONS =
            List.of(
                    List.of("--help"),
                    List.of("documents"),
                    List.of("search", "\"lien social\" OU gardien* SAUF rôle:enquêteur"),
                    List.of("search", "proximité", "--json"),
                    List.of("codings", "list"),
                    List.of("history"));

    private static final List<String> ASKED =
            List.of("/", "/app/main.js", "/api/texts", "/api/study", "/api/documents");

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /// Runs one of the rehearsals.
    ///
    /// @param arguments `work`, `ask` or `read`; the folder of the study; for the work, the folder
    ///   that holds the demonstration, and the one to put SQLite's library in
    public static void main(String[] arguments) throws IOException {
        var rehearsal = new Rehearsal(Path.of(arguments[1]));
        switch (arguments[0]) {
            case "work" -> {
                NativeLibrary.takeOut(Path.of(arguments[3]));
                rehearsal.work(Path.of(arguments[2]));
            }
            case "ask" -> rehearsal.run(QUESTIONS);
            case "read" -> rehearsal.read();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private void work(Path source) throws IOException {
        for (var part : List.of("corpus", "codebooks")) {
            copy(source.resolve(part), folder.resolve(part));
        }
        run(WORK);
        serve();
    }

    private void run(List<List<String>> commands) {
        var program = new Program(silent());
        for (var command : commands) {
            program.run(command.toArray(String[]::new));
        }
    }

    /// Serves the workbench, and asks what a page asks first.
    private void serve() throws IOException {
        try (var study = Verbatim.open(folder);
                var workbench = Workbench.start(study, Workbench.ANY_PORT);
                var client = HttpClient.newHttpClient()) {
            for (var path : ASKED) {
                var request =
                        HttpRequest.newBuilder(workbench.address().resolve(path))
                                .header("Authorization", "Bearer " + workbench.key())
                                .build();
                var _ = client.send(request, HttpResponse.BodyHandlers.discarding());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Environment silent() {
        var process = Environment.ofProcess();
        var nowhere = new PrintWriter(Writer.nullWriter());
        return new Environment(
                folder,
                Map.of(),
                nowhere,
                nowhere,
                false,
                false,
                null,
                Locale.ROOT,
                process.doors(),
                process.secrets());
    }

    /// Reads the files here, where other processes do it otherwise.
    private void read() throws IOException {
        for (var file : files(folder.resolve("corpus"))) {
            try {
                Readers.read(file, null, Passwords.NONE);
            } catch (DocumentUnreadable | UnsupportedFormat e) {
                // The tables and the README beside the documents.
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : files(from)) {
            var copy = to.resolve(from.relativize(file).toString());
            Files.createDirectories(copy.resolveSibling(""));
            Files.copy(file, copy);
        }
    }
}
