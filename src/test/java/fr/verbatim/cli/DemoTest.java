package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `verbatim demo` shows on the demonstration study, the first time and again;
/// `-Dgolden.rewrite=true` writes it anew.
class DemoTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("verbatim.basedir", "."));
    private static final Path GOLDEN =
            REPOSITORY.resolve("src/test/resources/fr/verbatim/cli/demo");

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void theDemonstrationShowsWhatWasLookedAt(String language) throws IOException {
        for (var part : new String[] {"corpus", "codebooks"}) {
            Files.createDirectories(folder);
            MiniatureStudy.copy(REPOSITORY.resolve(part), folder.resolve(part));
        }
        var shell = new Shell(folder, language, new MiniatureStudy(0x30000000L));

        var first = shell.run("demo");
        var again = shell.run("demo");

        var golden = GOLDEN.resolve("demo." + language + ".txt");
        if (Boolean.getBoolean("golden.rewrite")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, first.out());
        }
        assertThat(first.status()).isZero();
        assertThat(first.out()).isEqualTo(Files.readString(golden));
        assertThat(again.status()).isZero();
        assertThat(again.out().lines().toList()).containsAll(first.out().lines().toList());
    }
}
