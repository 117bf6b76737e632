package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `verbatim suggest`: what the cues propose to read; alone, counts it.
@Command(
        name = "suggest",
        subcommands = {
            SuggestListCommand.class,
            SuggestKeepCommand.class,
            SuggestSetAsideCommand.class
        })
final class SuggestCommand extends Listing {

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "suggest.code")
    private @Nullable String code;

    @Mixin private DocumentChoice documents = new DocumentChoice();

    SuggestCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return SuggestListCommand.list(this, code, documents);
    }
}
