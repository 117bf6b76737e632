package fr.verbatim.cli;

import fr.verbatim.coding.NameForm;
import fr.verbatim.coding.Pseudonym;

import picocli.CommandLine.Command;

import java.util.stream.Collectors;

/// `verbatim pseudonyms`: what was decided about names; alone, it lists it.
@Command(
        name = "pseudonyms",
        subcommands = {
            PseudonymsSuggestCommand.class,
            PseudonymsKeepCommand.class,
            PseudonymsSetCommand.class,
            PseudonymsLeaveCommand.class,
            PseudonymsRemoveCommand.class,
            PseudonymsCheckCommand.class,
            PseudonymsRisksCommand.class,
            PseudonymsExportCommand.class,
            PseudonymsImportCommand.class
        })
final class PseudonymsCommand extends Listing {

    PseudonymsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var all = study().pseudonyms().all();
        if (asJson()) {
            return printJson(all);
        }
        if (all.isEmpty()) {
            say("cli.pseudonyms.none");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.kind"),
                        words().text("cli.head.name"),
                        words().text("cli.head.pseudonym"),
                        words().text("cli.head.also"));
        all.forEach(
                it ->
                        table.row(
                                words().name(it.kind()),
                                it.name(),
                                it.isMasked() ? it.mask() : words().text("cli.pseudonyms.left"),
                                aliases(it)));
        table.print(terminal());
        var masked = all.stream().filter(Pseudonym::isMasked).count();
        terminal().blank();
        say("cli.pseudonyms.total", masked, all.size() - masked);
        return DONE;
    }

    private static String aliases(Pseudonym pseudonym) {
        return pseudonym.forms().stream()
                .skip(1)
                .map(PseudonymsCommand::pair)
                .collect(Collectors.joining(", "));
    }

    static String pair(NameForm form) {
        return form.mask().isEmpty() ? form.written() : form.written() + " → " + form.mask();
    }
}
