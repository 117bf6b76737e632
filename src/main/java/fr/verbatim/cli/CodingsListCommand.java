package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verbatim codings list`: the coded extracts, in the order of the corpus.
@Command(name = "list")
final class CodingsListCommand extends Listing {

    @Mixin private ExtractFilter filter = new ExtractFilter();

    CodingsListCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return list(this, filter);
    }

    static int list(Listing command, ExtractFilter filter) {
        var extracts = filter.of(command.study());
        if (command.asJson()) {
            return command.printJson(extracts);
        }
        if (extracts.isEmpty()) {
            command.say("cli.codings.none");
            return DONE;
        }
        var printer = new Extracts(command.terminal(), command.words());
        for (var extract : extracts) {
            printer.listed(extract);
            command.terminal().blank();
        }
        var study = command.study();
        command.terminal().line(printer.counted(extracts, study.respondents(), study.coder()));
        return DONE;
    }
}
