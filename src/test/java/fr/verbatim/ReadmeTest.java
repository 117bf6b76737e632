package fr.verbatim;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

class ReadmeTest {

    private static final Pattern SNIPPET =
            Pattern.compile(
                    "<!-- snippet: fr.verbatim.ReadmeTest -->\\s*```java\\n(.*?)```",
                    Pattern.DOTALL);

    @Test
    void theJavaExampleOfTheReadmeCompilesAndQuotes(@TempDir Path folder) throws Exception {
        try (var study = new MiniatureStudy(0).create(folder, new Coder("A"))) {
            study.index();
        }
        Files.writeString(
                folder.resolve("Snippet.java"),
                """
                import fr.verbatim.Verbatim;
                import java.nio.file.Path;
                import java.util.List;

                void main() {
                %s}
                """
                        .formatted(snippet().replace("System.out.println", "IO.println")));
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "Snippet.java")
                        .directory(folder.toFile())
                        .redirectError(folder.resolve("stderr").toFile())
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(Files.readString(folder.resolve("stderr"))).isZero();
        assertThat(said)
                .contains("J’ai changé le barillet, il m’a offert un café.")
                .contains("Nadia, gardien, propos enregistrés, M1_gardienne, §\u00A09");
        assertThat(folder.resolve("rapport.docx")).exists();
    }

    private static String snippet() throws IOException {
        var readme =
                Files.readString(Path.of(System.getProperty("verbatim.basedir", "."), "README.md"));
        var found = SNIPPET.matcher(readme);
        assertThat(found.find()).as("the README has its example").isTrue();
        return found.group(1);
    }
}
