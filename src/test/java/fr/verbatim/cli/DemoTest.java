package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What `verbatim demo` shows on the demonstration study, the first time and again;
/// `-Dgolden=write` writes it anew.
class DemoTest {

    private static final Path REPOSITORY = Golden.file("");
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

        assertThat(first.status()).isZero();
        Golden.check(GOLDEN.resolve("demo." + language + ".txt"), first.out());
        assertThat(again.status()).isZero();
        assertThat(again.out().lines().toList()).containsAll(first.out().lines().toList());
    }
}
