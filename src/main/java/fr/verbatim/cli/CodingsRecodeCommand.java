package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim codings recode`: gives an extract another code.
@Command(name = "recode")
final class CodingsRecodeCommand extends Task {

    @Parameters(index = "0", paramLabel = "${bundle:label.id}", descriptionKey = "codings.id")
    private String id = "";

    @Parameters(index = "1", paramLabel = "CODE", descriptionKey = "code")
    private String code = "";

    CodingsRecodeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var extract = study().extract(id);
        var recoded = study().recode(extract, study().code(code));
        say("cli.codings.recoded", extract.codeName(), recoded.codeName());
        new Extracts(terminal(), words()).quoted(recoded);
        return DONE;
    }
}
