package fr.verbatim.cli;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.report.Reports;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.List;

/// `verbatim import`: reads files into the study.
@Command(name = "import")
final class ImportCommand extends Listing {

    @Parameters(
            arity = "0..*",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "import.files")
    private List<Path> files = List.of();

    @Option(
            names = "--layout",
            paramLabel = "${bundle:label.layout}",
            descriptionKey = "import.layout")
    private @Nullable String layout;

    @Option(
            names = "--report",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "import.report")
    private @Nullable Path account;

    @Mixin private PasswordOptions passwords = new PasswordOptions();

    @Option(names = "--no-annotate", descriptionKey = "import.no-annotate")
    private boolean bare;

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (layout != null && files.isEmpty()) {
            throw new VerbatimException("cli.import.layout-of-what");
        }
        if (account != null) {
            Reports.format(account);
        }
        try (var _ = new Interruption()) {
            return importing();
        }
    }

    private int importing() {
        var progress = new ImportProgress(session().environment(), words());
        var report = imported(progress);
        progress.close();
        var printer = new ImportAccount(terminal(), words());
        if (!asJson()) {
            printer.print(report);
        }
        var isAnnotated = bare || report.interrupted() || annotated();
        var isComplete = isAnnotated && !report.interrupted();
        if (asJson()) {
            printJson(new ImportAnswer(report, isComplete ? toRead(report) : null));
        } else if (isComplete && changed(report)) {
            study().index().forEach(notice -> terminal().line(words().text(notice)));
            tellToRead(report);
        }
        if (account != null) {
            write(report, session().resolve(account));
        }
        return printer.isClean(report) && isAnnotated ? DONE : FINDINGS;
    }

    /// Annotates what is not annotated yet; answers whether that came to its end.
    private boolean annotated() {
        var progress = new AnnotationProgress(session().environment(), words());
        var report = progress.annotate(study());
        if (!asJson() && (report.done() > 0 || report.interrupted())) {
            terminal().line(progress.told(report));
        }
        return !report.interrupted();
    }

    /// Says how many passages the cues propose in what came in, when there are any.
    private void tellToRead(ImportReport report) {
        var count = toRead(report);
        if (count > 0) {
            say("cli.import.to-read", count, documents(report).size());
        }
    }

    private int toRead(ImportReport report) {
        var documents = documents(report);
        return documents.isEmpty() ? 0 : study().suggestions().count(documents);
    }

    private static List<Document> documents(ImportReport report) {
        return report.results().stream()
                .filter(ImportResult.Imported.class::isInstance)
                .map(ImportResult.Imported.class::cast)
                .map(ImportResult.Imported::document)
                .toList();
    }

    /// Returns whether the texts may be other than before.
    private static boolean changed(ImportReport report) {
        return !report.results().stream().allMatch(ImportResult.Unchanged.class::isInstance);
    }

    private void write(ImportReport report, Path target) {
        Reports.write(study().account(report, words().locale()), target, true);
        if (!asJson()) {
            say("cli.import.account", target);
        }
    }

    private ImportReport imported(ImportProgress progress) {
        var options =
                ImportOptions.USUAL.withPasswords(
                        passwords.given(session(), "cli.import.password").words());
        if (files.isEmpty()) {
            return study().importCorpus(options, progress);
        }
        var chosen = files.stream().map(session()::resolve).toList();
        return study().importFiles(
                        chosen, layout == null ? options : options.withLayout(layout), progress);
    }
}
