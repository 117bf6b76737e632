package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `verbatim suggest list`: counts the passages to read; those of one code are shown.
@Command(name = "list")
final class SuggestListCommand extends Listing {

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "suggest.code")
    private @Nullable String code;

    @Mixin private DocumentChoice documents = new DocumentChoice();

    SuggestListCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return list(this, code, documents);
    }

    static int list(Listing command, @Nullable String code, DocumentChoice documents) {
        var chosen = ProposalChoice.of(command.study(), code, documents);
        if (command.asJson()) {
            return command.printJson(chosen);
        }
        var printer = new ProposalPrinter(command.terminal(), command.words());
        if (code == null) {
            printer.counts(command.study(), chosen);
        } else {
            printer.shown(chosen);
            printer.total(chosen);
        }
        return DONE;
    }
}
