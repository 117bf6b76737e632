package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim doctor`.
@Command(name = "doctor")
final class DoctorCommand extends Listing {
    DoctorCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
