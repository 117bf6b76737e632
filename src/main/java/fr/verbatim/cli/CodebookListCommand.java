package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim codebook list`: the codes as a tree.
@Command(name = "list")
final class CodebookListCommand extends Listing {

    CodebookListCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        return asJson()
                ? printJson(study().codebook().codes())
                : new CodeTree(study(), terminal(), words()).print();
    }
}
