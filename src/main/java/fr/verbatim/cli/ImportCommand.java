package fr.verbatim.cli;

import fr.verbatim.ingest.ImportReport;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.report.Reports;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
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
        if (!asJson() && !report.interrupted()) {
            study().index().forEach(notice -> terminal().line(words().text(notice)));
        }
        if (account != null) {
            write(report, session().resolve(account));
        }
        return printer.isClean(report) ? DONE : FINDINGS;
    }

    private void write(ImportReport report, Path target) {
        Reports.write(study().account(report, words().locale()), target, true);
        if (!asJson()) {
            say("cli.import.account", target);
        }
    }

    private ImportReport imported(ImportProgress progress) {
        if (files.isEmpty()) {
            return study().importCorpus(progress);
        }
        var chosen = files.stream().map(session()::resolve).toList();
        return layout == null
                ? study().importFiles(chosen, progress)
                : study().importFiles(chosen, layout, progress);
    }
}
