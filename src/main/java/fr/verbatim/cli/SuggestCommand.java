package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim suggest`.
@Command(name = "suggest")
final class SuggestCommand extends Listing {
    SuggestCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
