package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim search`.
@Command(name = "search")
final class SearchCommand extends Listing {
    SearchCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return DONE;
    }
}
