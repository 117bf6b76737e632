package fr.verbatim.cli;

import fr.verbatim.SituationView;
import fr.verbatim.report.Reference;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `verbatim situations`: the situations told and observed.
@Command(name = "situations")
final class SituationsCommand extends Listing {

    @Option(
            names = "--remove",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "situations.remove")
    private @Nullable String removed;

    SituationsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var situations = study().situations();
        if (removed != null) {
            var gone = situations.named(removed);
            situations.remove(gone);
            say("cli.situations.removed", gone.name());
            return DONE;
        }
        var views = situations.views();
        if (asJson()) {
            return printJson(views);
        }
        if (views.isEmpty()) {
            say("cli.situations.none");
        }
        views.forEach(this::show);
        return DONE;
    }

    private void show(SituationView view) {
        terminal()
                .line(
                        terminal().styled(Terminal.Style.STRONG, view.situation().name())
                                + terminal()
                                        .styled(
                                                Terminal.Style.FAINT,
                                                "  "
                                                        + words().name(view.situation().register())
                                                        + " · "
                                                        + view.situation().coder()));
        for (var quotation : view.passages()) {
            terminal().wrapped("  ", words().quoted(Display.flat(quotation.text())));
            terminal()
                    .line(
                            "  "
                                    + terminal()
                                            .styled(
                                                    Terminal.Style.FAINT,
                                                    Reference.of(quotation, words().locale())
                                                            .text()));
        }
        terminal().blank();
    }
}
