package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `verbatim suggest set-aside`: sets proposals aside.
@Command(name = "set-aside")
final class SuggestSetAsideCommand extends Task {

    @Mixin private ProposalChoice choice = new ProposalChoice();

    SuggestSetAsideCommand(Session session) {
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
            study().suggestions().setAside(chosen);
            say("cli.suggest.set-aside", chosen.size());
        }
        return DONE;
    }
}
