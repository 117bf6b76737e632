package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verbatim codings`: the coded extracts; alone, it lists them.
@Command(
        name = "codings",
        subcommands = {
            CodingsListCommand.class,
            CodingsRemoveCommand.class,
            CodingsRecodeCommand.class,
            CodingsMoveCommand.class,
            CodingsRetainCommand.class
        })
final class CodingsCommand extends Listing {

    @Mixin private ExtractFilter filter = new ExtractFilter();

    CodingsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return CodingsListCommand.list(this, filter);
    }
}
