package fr.verbatim.cli;

import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;

import java.util.Optional;

/// Shows how an import goes on: a bar on a terminal, a line a file elsewhere. Confined to one
/// import.
final class ImportProgress implements ImportListener, AutoCloseable {

    private static final int BAR = 24;
    private static final int WIDTH = 78;

    private final Environment environment;
    private final Words words;

    ImportProgress(Environment environment, Words words) {
        this.environment = environment;
        this.words = words;
    }

    @Override
    public void done(ImportResult result, int done, int files) {
        var err = environment.err();
        var path = Display.harmless(result.path());
        if (environment.bar()) {
            var filled = BAR * done / files;
            var bar = "█".repeat(filled) + "░".repeat(BAR - filled);
            var line = "%s %d/%d  %s".formatted(bar, done, files, path);
            err.print("\r\u001B[2K" + Display.start(line, WIDTH));
        } else {
            outcome(result)
                    .ifPresent(
                            it ->
                                    err.println(
                                            words.text(
                                                    "cli.import.line",
                                                    done,
                                                    files,
                                                    path,
                                                    words.text(it))));
        }
        err.flush();
    }

    /// Returns the message for what became of a file; none for the many that have not changed,
    /// which the account counts.
    private static Optional<String> outcome(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported imported when !imported.doubts().isEmpty() ->
                    Optional.of("cli.import.outcome.doubts");
            case ImportResult.Imported _ -> Optional.of("cli.import.outcome.imported");
            case ImportResult.Unchanged _ -> Optional.empty();
            case ImportResult.Moved _ -> Optional.of("cli.import.outcome.moved");
            case ImportResult.Skipped _ -> Optional.of("cli.import.outcome.skipped");
            case ImportResult.Failed _ -> Optional.of("cli.import.outcome.failed");
        };
    }

    @Override
    public void close() {
        if (environment.bar()) {
            environment.err().print("\r\u001B[2K");
            environment.err().flush();
        }
    }
}
