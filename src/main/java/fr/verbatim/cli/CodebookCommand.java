package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim codebook`: the codes of the study; alone, it lists them.
@Command(
        name = "codebook",
        subcommands = {
            CodebookListCommand.class,
            CodebookShowCommand.class,
            CodebookImportCommand.class,
            CodebookCheckCommand.class
        })
final class CodebookCommand extends Listing {

    CodebookCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return asJson()
                ? printJson(study().codebook().codes())
                : new CodeTree(study(), terminal(), words()).print();
    }
}
