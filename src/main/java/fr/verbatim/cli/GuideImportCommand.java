package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `verbatim guide import`: brings an interview guide in, and shows it as it was understood.
@Command(name = "import")
final class GuideImportCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "guide.file")
    private @Nullable Path file;

    GuideImportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var guide = study().guides().importFile(session().resolve(file));
        if (asJson()) {
            return printJson(guide);
        }
        say("cli.guide.imported", guide.name());
        terminal().blank();
        new GuidePage(terminal(), words()).print(guide);
        return DONE;
    }
}
