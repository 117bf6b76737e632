package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim redo`: does again what was undone last.
@Command(name = "redo")
final class RedoCommand extends Listing {

    RedoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var lines = study().redo();
        if (asJson()) {
            return printJson(lines);
        }
        if (lines.isEmpty()) {
            say("cli.redo.nothing", study().coder());
        }
        lines.forEach(line -> say("cli.redo.done", line.what()));
        return DONE;
    }
}
