package fr.verbatim.cli;

import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;

import java.util.Optional;

/// Shows how an import goes on: a bar on a terminal, a line a file elsewhere. Confined to one
/// import.
final class ImportProgress implements ImportListener, AutoCloseable {

    private final Environment environment;
    private final ProgressBar bar;
    private final Words words;

    ImportProgress(Environment environment, Words words) {
        this.environment = environment;
        this.bar = new ProgressBar(environment);
        this.words = words;
    }

    @Override
    public void done(ImportResult result, int done, int files) {
        var err = environment.err();
        var path = Display.harmless(result.path());
        if (bar.isSeen()) {
            bar.show(done, files, done + "/" + files, path);
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
        bar.close();
    }
}
