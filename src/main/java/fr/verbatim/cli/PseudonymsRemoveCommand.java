package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim pseudonyms remove`: takes back what was decided about a name.
@Command(name = "remove")
final class PseudonymsRemoveCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "pseudonyms.name")
    private String name = "";

    PseudonymsRemoveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var gone = study().pseudonyms().named(name);
        study().pseudonyms().remove(gone);
        say("cli.pseudonyms.removed", gone.name());
        return DONE;
    }
}
