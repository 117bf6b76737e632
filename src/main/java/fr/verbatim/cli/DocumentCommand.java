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
        return DocumentSetCommand.show(this, study().document(document));
    }
}
