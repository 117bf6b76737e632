package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim codebook check`.
@Command(name = "check")
final class CodebookCheckCommand extends Listing {
    CodebookCheckCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
