package fr.verbatim.cli;

import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// How a command is given passwords: typed without being shown, or in a file; never on the command
/// line, where others could read them.
final class PasswordOptions {

    private static final long LARGEST_FILE = 100_000;

    @Option(names = "--password", descriptionKey = "password")
    private boolean asked;

    @Option(
            names = "--password-file",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "password-file")
    private @Nullable Path file;

    /// Returns the passwords of the file, then the one that is typed.
    ///
    /// @param question the key of what is asked on the terminal
    Passwords given(Session session, String question) {
        var passwords = file == null ? Passwords.NONE : read(session.resolve(file));
        return asked ? passwords.with(typed(session, question)) : passwords;
    }

    private static String typed(Session session, String question) {
        return session.environment()
                .secrets()
                .ask(session.words().text(question))
                .orElseThrow(() -> new VerbatimException("cli.import.no-terminal"));
    }

    private static Passwords read(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new VerbatimException("cli.import.password-file-large", file);
            }
            return Passwords.ofLines(Files.readString(file));
        } catch (IOException e) {
            throw new VerbatimException("cli.import.password-file", file, FileTrouble.of(e));
        }
    }
}
