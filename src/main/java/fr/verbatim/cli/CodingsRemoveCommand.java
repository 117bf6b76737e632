package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim codings remove`: takes codes off their passages.
@Command(name = "remove")
final class CodingsRemoveCommand extends Task {

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.id}", descriptionKey = "codings.id")
    private List<String> ids = List.of();

    CodingsRemoveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var extracts = ids.stream().map(study()::extract).distinct().toList();
        study().uncode(extracts);
        for (var extract : extracts) {
            say("cli.codings.removed", extract.codeName());
            new Extracts(terminal(), words()).quoted(extract);
        }
        return DONE;
    }
}
