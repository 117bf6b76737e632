package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim demo`.
@Command(name = "demo")
final class DemoCommand extends Listing {
    DemoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
