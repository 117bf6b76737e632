package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim document`: what one document is taken for.
@Command(name = "document", subcommands = DocumentSetCommand.class)
final class DocumentCommand extends Listing {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "document")
    private @Nullable String document;

    DocumentCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (document == null) {
            say("cli.document.which");
            return REFUSED;
        }
        var told = study().account(study().document(document));
        if (asJson()) {
            return printJson(told);
        }
        DocumentSetCommand.show(this, told.document());
        terminal().blank();
        if (told.account() == null) {
            say("cli.document.not-kept");
        } else {
            new ReadingPage(terminal(), words()).print(told.account());
        }
        return DONE;
    }
}
