package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares with files that were looked at; `-Dgolden=write` writes them anew.
final class Golden {
    private static final Path FOLDER =
            Path.of(
                    System.getProperty("verbatim.basedir", "."),
                    "src/test/resources/fr/verbatim/report");

    private Golden() {}

    static void check(String name, String actual) {
        var file = FOLDER.resolve(name);
        try {
            if (System.getProperty("golden", "").equals("write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, actual);
            }
            assertThat(actual).isEqualTo(Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
