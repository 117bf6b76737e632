package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim guide remove`: takes a guide out of the study.
@Command(name = "remove")
final class GuideRemoveCommand extends Task {

    @Parameters(index = "0", paramLabel = "${bundle:label.guide}", descriptionKey = "guide.name")
    private String name = "";

    GuideRemoveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var guide = study().guides().named(name);
        study().guides().remove(guide);
        say("cli.guide.removed", guide.name());
        return DONE;
    }
}
