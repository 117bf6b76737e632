package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with files that were looked at; `-Dgolden=write` writes them anew.
public final class Golden {

    private static final Path ROOT = Path.of(System.getProperty("verbatim.basedir", "."));

    private Golden() {}

    /// Returns a file that belongs to the project.
    ///
    /// @param path from the top of the project
    public static Path file(String path) {
        return ROOT.resolve(path);
    }

    /// Fails unless the file holds exactly that text.
    public static void check(Path file, String actual) {
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
