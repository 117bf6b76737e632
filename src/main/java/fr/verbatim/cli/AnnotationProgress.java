package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.search.annotation.AnnotationReport;

/// Annotates a study and tells how it goes on: a bar on a terminal, nothing elsewhere. Confined to
/// one run.
final class AnnotationProgress {

    private final Environment environment;
    private final Words words;

    AnnotationProgress(Environment environment, Words words) {
        this.environment = environment;
        this.words = words;
    }

    AnnotationReport annotate(Verbatim study) {
        try (var bar = new ProgressBar(environment)) {
            if (bar.isSeen() && study.annotation().annotated() < study.documents().size()) {
                bar.show(0, 1, words.text("cli.annotate.starting"), "");
            }
            return study.annotate(
                    (document, done, all) ->
                            bar.show(
                                    done,
                                    all,
                                    words.text("cli.annotate.percent", 100 * done / all),
                                    document.path()));
        }
    }

    /// Returns what to say of it.
    String told(AnnotationReport report) {
        if (report.interrupted()) {
            return words.text("cli.annotate.interrupted", report.annotated(), report.documents());
        }
        return report.done() == 0
                ? words.text("cli.annotate.nothing", report.documents())
                : words.text("cli.annotate.done", report.done(), report.words());
    }
}
