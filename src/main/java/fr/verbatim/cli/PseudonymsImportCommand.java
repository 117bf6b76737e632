package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
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
        var path = session().resolve(file);
        if (!Files.isRegularFile(path)) {
            throw new VerbatimException("cli.pseudonyms.no-file", file);
        }
        try (var _ = new Interruption()) {
            var report = study().pseudonyms().importTable(path, given);
            report.problems().forEach(it -> terminal().complain("  ! " + words().text(it)));
            say("cli.pseudonyms.imported", report.added(), report.known());
            return report.problems().isEmpty() ? DONE : FINDINGS;
        } catch (InterruptedException e) {
            throw new VerbatimException("cli.pseudonyms.interrupted");
        }
    }
}
