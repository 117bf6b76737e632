package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// What every command answers, right and wrong, in both languages: `NAME.commands` is what is
/// typed, `NAME.fr.txt` and `NAME.en.txt` what was looked at. `-Dgolden=write` writes these anew.
class CommandsTest {

    private static final Path SCRIPTS =
            Path.of(
                    System.getProperty("verbatim.basedir", "."),
                    "src/test/resources/fr/verbatim/cli");

    @TempDir static Path template;

    @BeforeAll
    static void makeTheStudy() {
        try (var study = new MiniatureStudy(0x10000000L).create(template, new Coder("A"))) {
            study.index();
        }
    }

    static Stream<String[]> scripts() throws IOException {
        try (var files = Files.list(SCRIPTS)) {
            return files
                    .map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(".commands"))
                    .map(name -> name.substring(0, name.length() - ".commands".length()))
                    .sorted()
                    .toList()
                    .stream()
                    .flatMap(
                            name ->
                                    Stream.of(
                                            new String[] {name, "fr"}, new String[] {name, "en"}));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("scripts")
    void aCommandAnswersWhatWasLookedAt(String name, String language, @TempDir Path folder)
            throws IOException {
        if (!name.startsWith("new-")) {
            MiniatureStudy.copy(template, folder);
        }
        var shell = new Shell(folder, language, new MiniatureStudy(0x20000000L));
        List<String> lines =
                Files.readAllLines(SCRIPTS.resolve(name + ".commands")).stream()
                        .filter(line -> !line.isBlank())
                        .toList();

        var seen = shell.transcript(lines);

        var golden = SCRIPTS.resolve(name + "." + language + ".txt");
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(golden, seen);
        }
        assertThat(seen).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("scripts")
    void noAnswerIsAStackTrace(String name, String language) throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve(name + "." + language + ".txt")))
                .doesNotContain("Exception", "\tat ", "fr.verbatim.cli.");
    }
}
