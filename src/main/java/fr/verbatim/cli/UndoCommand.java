package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim undo`: undoes the coder's last change.
@Command(name = "undo")
final class UndoCommand extends Listing {

    UndoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var lines = study().undo();
        if (asJson()) {
            return printJson(lines);
        }
        if (lines.isEmpty()) {
            say("cli.undo.nothing", study().coder());
        }
        lines.forEach(line -> say("cli.undo.done", line.what()));
        return DONE;
    }
}
