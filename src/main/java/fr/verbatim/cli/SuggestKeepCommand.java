package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verbatim suggest keep`: codes the passages proposed.
@Command(name = "keep")
final class SuggestKeepCommand extends Task {

    @Mixin private ProposalChoice choice = new ProposalChoice();

    SuggestKeepCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var chosen = choice.of(study());
        var printer = new ProposalPrinter(terminal(), words());
        printer.shown(chosen);
        if (choice.isPreview() || chosen.isEmpty()) {
            printer.total(chosen);
        }
        if (choice.isPreview()) {
            say("cli.nothing-changed");
        } else if (!chosen.isEmpty()) {
            study().suggestions().keep(chosen);
            say("cli.suggest.keep", chosen.size());
        }
        return DONE;
    }
}
