package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim guide show`: a guide with its *consigne*, themes, questions and follow-ups.
@Command(name = "show")
final class GuideShowCommand extends Listing {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "${bundle:label.guide}",
            descriptionKey = "guide.name")
    private @Nullable String name;

    GuideShowCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var guides = study().guides();
        var guide = name == null ? guides.only() : guides.named(name);
        if (asJson()) {
            return printJson(guide);
        }
        new GuidePage(terminal(), words()).print(guide);
        return DONE;
    }
}
