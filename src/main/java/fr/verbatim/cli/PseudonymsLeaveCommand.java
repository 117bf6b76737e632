package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim pseudonyms leave`: decides that names stay as they are.
@Command(name = "leave")
final class PseudonymsLeaveCommand extends Task {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "pseudonyms.leave.names")
    private List<String> names = List.of();

    PseudonymsLeaveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        say("cli.pseudonyms.left-alone", study().pseudonyms().leave(names).size());
        return DONE;
    }
}
