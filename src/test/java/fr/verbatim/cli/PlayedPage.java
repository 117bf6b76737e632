package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.Golden;
import fr.verbatim.MiniatureStudy;
import fr.verbatim.coding.Coder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A page of the reference whose `console` blocks are played on the miniature study.
/// `-Dgolden=write` writes the answers anew.
final class PlayedPage {

    private static final Pattern CONSOLE = Pattern.compile("(?s)```console\n(.*?)```");

    private PlayedPage() {}

    /// Asserts that the commands of a page answer what it shows, one after the other.
    ///
    /// @param folder an empty folder
    static void check(Path page, Path folder) throws IOException {
        new MiniatureStudy(0x10000000L).create(folder, new Coder("A")).close();
        var shell = new Shell(folder, "fr", new MiniatureStudy(0x20000000L));
        var played =
                CONSOLE.matcher(Files.readString(page))
                        .replaceAll(
                                block ->
                                        Matcher.quoteReplacement(
                                                "```console\n"
                                                        + answers(shell, block.group(1))
                                                        + "```"));
        Golden.check(page, played);
    }

    private static String answers(Shell shell, String block) {
        var seen = new StringBuilder();
        for (var line : block.lines().filter(it -> it.startsWith("$ verbatim ")).toList()) {
            var answer = shell.run(line.substring("$ verbatim ".length()));
            assertThat(answer.status()).as(line + answer.err()).isZero();
            seen.append(line).append('\n').append(answer.out());
        }
        return seen.toString();
    }
}
