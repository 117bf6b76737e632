package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim report`.
@Command(name = "report")
final class ReportCommand extends Listing {
    ReportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
