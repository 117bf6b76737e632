package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim annotate`: understands the words of the texts that are not annotated yet.
@Command(name = "annotate")
final class AnnotateCommand extends Listing {

    AnnotateCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var study = study();
        try (var _ = new Interruption()) {
            var progress = new AnnotationProgress(session().environment(), words());
            var report = progress.annotate(study);
            if (asJson()) {
                printJson(report);
            } else {
                terminal().line(progress.told(report));
            }
            return report.interrupted() ? FINDINGS : DONE;
        }
    }
}
