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
            nothing();
        }
        lines.forEach(line -> say("cli.undo.done", line.what()));
        return DONE;
    }

    private void nothing() {
        var history = study().history();
        var coder = study().coder();
        if (history.isEmpty() || history.getLast().coder().equals(coder)) {
            say("cli.undo.nothing", coder);
        } else {
            var last = history.getLast();
            say("cli.undo.others", coder, last.coder(), last.what());
        }
    }
}
