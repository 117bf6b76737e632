package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import picocli.CommandLine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The help of every command, in both languages.
class HelpTest {

    private static final int WIDEST = 100;

    @TempDir Path folder;

    static Stream<String[]> commands() {
        var shell = new Shell(Path.of(""), "fr", new MiniatureStudy(0));
        var session = new Session(shell.environment(), new Words(Locale.FRENCH));
        return names(Program.commandLine(session))
                .flatMap(name -> Stream.of(new String[] {name, "fr"}, new String[] {name, "en"}));
    }

    private static Stream<String> names(CommandLine command) {
        return Stream.concat(
                Stream.of(command.getCommandSpec().qualifiedName()),
                command.getSubcommands().values().stream().flatMap(HelpTest::names));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("commands")
    void theHelpIsWholeAndFitsALine(String command, String language) {
        var words =
                List.of((command.replaceFirst("^verbatim ?", "") + " --help").strip().split(" "));

        var help =
                new Shell(folder, language, new MiniatureStudy(0))
                        .run(words.toArray(String[]::new));

        assertThat(help.status()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains(command, "--help").doesNotContain("bundle:", "${", "ʼ");
        var lines = help.out().lines().toList();
        assertThat(lines.getFirst()).isNotBlank().endsWith(".");
        assertThat(lines)
                .allSatisfy(line -> assertThat(Display.width(line)).isLessThanOrEqualTo(WIDEST));
    }
}
