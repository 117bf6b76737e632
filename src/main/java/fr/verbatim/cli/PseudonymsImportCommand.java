package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `verbatim pseudonyms import`: brings in a table of names and pseudonyms.
@Command(name = "import")
final class PseudonymsImportCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "pseudonyms.import.file")
    private Path file = Path.of("");

    @Mixin private PasswordOptions passwords = new PasswordOptions();

    PseudonymsImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var given = passwords.given(session(), "cli.import.password");
        try (var _ = new Interruption()) {
            var report = study().pseudonyms().importTable(session().resolve(file), given);
            report.problems().forEach(it -> terminal().complain("  ! " + words().text(it)));
            say("cli.pseudonyms.imported", report.added(), report.known());
            return report.problems().isEmpty() ? DONE : FINDINGS;
        } catch (InterruptedException e) {
            throw new VerbatimException("cli.pseudonyms.interrupted");
        }
    }
}
