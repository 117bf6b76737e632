package fr.verbatim.cli;

import fr.verbatim.ingest.ImportOptions;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.report.Reports;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `verbatim import`: reads files into the study.
@Command(name = "import")
final class ImportCommand extends Listing {

    private static final int LARGEST_PASSWORD_FILE = 64 << 10;

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

    @Option(names = "--password", descriptionKey = "import.password")
    private boolean askPassword;

    @Option(
            names = "--password-file",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "import.password-file")
    private @Nullable Path passwordFile;

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
        if (asJson()) {
            printJson(report);
        } else {
            printer.print(report);
        }
        var isAnnotated = bare || report.interrupted() || annotated();
        if (!asJson() && isAnnotated && !report.interrupted() && changed(report)) {
            study().index().forEach(notice -> terminal().line(words().text(notice)));
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
        var options = ImportOptions.USUAL.withPasswords(passwords());
        if (files.isEmpty()) {
            return study().importCorpus(options, progress);
        }
        var chosen = files.stream().map(session()::resolve).toList();
        return study().importFiles(
                        chosen, layout == null ? options : options.withLayout(layout), progress);
    }

    /// Returns the passwords of the file, then the one that is typed.
    private List<String> passwords() {
        var passwords =
                passwordFile == null ? Passwords.NONE : read(session().resolve(passwordFile));
        return askPassword ? passwords.with(typed()).words() : passwords.words();
    }

    private String typed() {
        return session()
                .environment()
                .secrets()
                .ask(words().text("cli.import.password"))
                .orElseThrow(() -> new VerbatimException("cli.import.no-terminal"));
    }

    private static Passwords read(Path file) {
        try {
            if (Files.size(file) > LARGEST_PASSWORD_FILE) {
                throw new VerbatimException("cli.import.password-file-large", file);
            }
            return Passwords.ofLines(Files.readString(file));
        } catch (IOException e) {
            throw new VerbatimException("cli.import.password-file", file, FileTrouble.of(e));
        }
    }
}
