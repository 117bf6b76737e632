package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// `verbatim backup`: writes a copy of the study's database.
@Command(name = "backup")
final class BackupCommand extends Task {

    @Parameters(index = "0", paramLabel = "${bundle:label.file}", descriptionKey = "backup.file")
    private @Nullable Path file;

    BackupCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var target = session().resolve(file);
        var folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new VerbatimException("cli.no-such-folder", String.valueOf(folder));
        }
        study().backup(target);
        say("cli.backup.done", target, kilobytes(target));
        return DONE;
    }

    private static long kilobytes(Path file) {
        try {
            return (Files.size(file) + 1023) / 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
