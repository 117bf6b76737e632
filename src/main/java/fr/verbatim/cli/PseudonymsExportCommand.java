package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `verbatim pseudonyms export`: writes the key, which only a password opens.
@Command(name = "export")
final class PseudonymsExportCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "pseudonyms.export.file")
    private Path file = Path.of("");

    @Mixin private PasswordOptions password = new PasswordOptions();

    @Option(names = "--force", descriptionKey = "report.force")
    private boolean force;

    PseudonymsExportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var given = password.given(session(), "cli.pseudonyms.new-password").words();
        if (given.size() != 1) {
            throw new VerbatimException("cli.pseudonyms.no-password");
        }
        if (study().pseudonyms().all().isEmpty()) {
            say("cli.pseudonyms.none");
            return DONE;
        }
        var target = session().resolve(file);
        study().pseudonyms().export(target, given.getFirst(), force);
        say("cli.pseudonyms.exported", target);
        return DONE;
    }
}
