package fr.verbatim.cli;

import picocli.CommandLine.Command;
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

    ImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        try (var _ = new Interruption()) {
            return importing();
        }
    }

    private int importing() {
        var progress = new ImportProgress(session().environment(), words());
        var report =
                files.isEmpty()
                        ? study().importCorpus(progress)
                        : study().importFiles(
                                        files.stream().map(session()::resolve).toList(), progress);
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
        return printer.isClean(report) ? DONE : FINDINGS;
    }
}
