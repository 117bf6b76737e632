package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim import`.
@Command(name = "import")
final class ImportCommand extends Listing {
    ImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
