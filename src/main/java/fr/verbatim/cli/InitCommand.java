package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;

/// `verbatim init`: makes a study.
@Command(name = "init")
final class InitCommand extends Task {

    @Parameters(
            arity = "0..1",
            paramLabel = "${bundle:label.folder}",
            descriptionKey = "init.folder")
    private @Nullable Path folder;

    InitCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var wanted = folder == null ? session().folder() : session().resolve(folder);
        var study = session().createStudy(wanted);
        say("cli.init.done", study.folder());
        return DONE;
    }
}
