package fr.verbatim.web.incoming;

import fr.verbatim.Verbatim;
import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.study.NotInStudy;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Imports: files are sent one by one, then read together; and files of the corpus are read again.
/// Thread-safe.
public final class ImportsApi {

    private static final int KEPT = 20;

    /// An import that waits for its files.
    ///
    /// @param largestFile in bytes
    record Opened(String id, long largestFile, int mostFiles) {}

    /// How the files are to be read.
    ///
    /// @param layout how speakers are written; null to find out
    /// @param passwords what may open protected files; null for none
    record How(@Nullable String layout, @Nullable List<String> passwords) {
        ImportOptions options() {
            var usual =
                    ImportOptions.USUAL.withPasswords(passwords == null ? List.of() : passwords);
            return layout == null ? usual : usual.withLayout(layout);
        }
    }

    /// Files of the corpus to be read again.
    ///
    /// @param paths where they stand in it
    record Again(List<String> paths, @Nullable String layout, @Nullable List<String> passwords) {}

    private final Map<String, Incoming> imports = new LinkedHashMap<>();

    private ImportsApi() {}

    public static void declare(Routes routes) {
        var api = new ImportsApi();
        routes.get("/api/layouts", _ -> Segmentation.LAYOUTS);
        routes.post("/api/imports", api::open);
        routes.post("/api/imports/again", api::again);
        routes.post("/api/imports/{id}/files", api::receive);
        routes.post("/api/imports/{id}/read", api::read);
        routes.get("/api/imports/{id}", call -> api.named(call).state());
        routes.delete("/api/imports/{id}", api::stop);
    }

    private Opened open(Call call) {
        var id = UUID.randomUUID().toString();
        add(id, call.study());
        return new Opened(id, Incoming.LARGEST_FILE, Incoming.MOST_FILES);
    }

    private synchronized Incoming add(String id, Verbatim study) {
        var folder = study.folder().resolve(".verbatim").resolve("incoming");
        throwAway(folder);
        var incoming = new Incoming(study, id, folder.resolve(id));
        imports.put(id, incoming);
        if (imports.size() > KEPT) {
            imports.keySet().stream()
                    .filter(known -> !isReading(known))
                    .findFirst()
                    .ifPresent(imports::remove);
        }
        return incoming;
    }

    private boolean isReading(String id) {
        var found = imports.get(id);
        return found != null && found.isReading();
    }

    /// What a program that was stopped had received is of no more use.
    private void throwAway(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.list(folder)) {
            left.filter(it -> !imports.containsKey(String.valueOf(it.getFileName())))
                    .toList()
                    .forEach(Incoming::clear);
        } catch (IOException _) {
            // The next import tries again.
        }
    }

    private synchronized Incoming named(Call call) {
        var id = call.path("id");
        var found = imports.get(id);
        if (found == null) {
            throw new Refusal(404, "web.no-import");
        }
        return found;
    }

    private Incoming.State receive(Call call) {
        var incoming = named(call);
        var name =
                call.parameter("name").orElseThrow(() -> new Refusal(400, "web.import-name", ""));
        incoming.receive(name, call.bytes());
        return incoming.state();
    }

    private Incoming.State read(Call call) {
        var incoming = named(call);
        var options = call.body(How.class).options();
        begin(() -> incoming.read(options));
        return incoming.state();
    }

    private Incoming.State again(Call call) {
        var asked = call.body(Again.class);
        var study = call.study();
        var paths = asked.paths().stream().map(path -> inCorpus(study, path)).toList();
        var options = new How(asked.layout(), asked.passwords()).options();
        var incoming = add(UUID.randomUUID().toString(), study);
        begin(() -> incoming.readAgain(paths, options));
        return incoming.state();
    }

    /// One import at a time reads: two would bring the same file in twice.
    private synchronized void begin(Runnable reading) {
        if (imports.values().stream().anyMatch(Incoming::isReading)) {
            throw new Refusal(409, "web.import-running");
        }
        reading.run();
    }

    private static Path inCorpus(Verbatim study, String path) {
        var corpus = study.folder().resolve("corpus").toAbsolutePath().normalize();
        try {
            var file = corpus.resolve(path).normalize();
            if (file.startsWith(corpus) && Files.isRegularFile(file)) {
                return file;
            }
        } catch (InvalidPathException _) {
            // Told below.
        }
        throw new NotInStudy("study.missing.document", path);
    }

    private Incoming.State stop(Call call) {
        var incoming = named(call);
        incoming.stop();
        return incoming.state();
    }
}
