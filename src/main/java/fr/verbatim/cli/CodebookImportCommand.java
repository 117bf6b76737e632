package fr.verbatim.cli;

import fr.verbatim.codebook.CodebookDifference;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.stream.Collectors;

/// `verbatim codebook import`: brings a codebook file in, and says what it changed.
@Command(name = "import")
final class CodebookImportCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "codebook.file")
    private @Nullable Path file;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean preview;

    CodebookImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var path = session().resolve(file);
        var difference = preview ? study().previewCodebook(path) : study().importCodebook(path);
        if (asJson()) {
            return printJson(difference);
        }
        tell(difference);
        if (preview) {
            say("cli.nothing-changed");
        }
        return DONE;
    }

    private void tell(CodebookDifference difference) {
        say(
                "cli.codebook.imported",
                difference.added().size(),
                difference.changed().size(),
                difference.unchanged());
        difference.added().forEach(code -> terminal().line("  + " + code.name()));
        for (var changed : difference.changed()) {
            terminal()
                    .line(
                            "  ~ "
                                    + changed.after().name()
                                    + " ("
                                    + changed.parts().stream()
                                            .map(part -> words().text("cli.codebook.part." + part))
                                            .collect(Collectors.joining(", "))
                                    + ")");
        }
        if (!difference.absent().isEmpty()) {
            say("cli.codebook.absent", difference.absent().size());
            difference.absent().forEach(code -> terminal().line("  = " + code.name()));
        }
    }
}
