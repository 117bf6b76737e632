package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

class DemonstrationFilesTest {

    @Test
    void theFilesAreThoseThatTheMakerMakes(@TempDir Path folder) throws Exception {
        make(folder);

        var made = Demonstration.madeFiles(folder);
        assertThat(Demonstration.madeFiles(Demonstration.CORPUS)).isEqualTo(made);
        for (var file : made) {
            assertThat(Demonstration.CORPUS.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyParagraphCanBeReadBackToTheCharacter(Path file) throws Exception {
        var text = Demonstration.text(Demonstration.name(file));
        var read = onOneLine(read(Demonstration.CORPUS.resolve(file)));

        assertThat(Demonstration.paragraphs(text))
                .allSatisfy(paragraph -> assertThat(read).contains(paragraph));
    }

    /// All files but the captions, whose headings are left out; their words are held by the next
    /// test.
    static Stream<Path> files() throws IOException {
        return Demonstration.madeFiles(Demonstration.CORPUS).stream()
                .filter(it -> !it.toString().endsWith(".vtt"));
    }

    @Test
    void theCaptionsOfATurnJoinedByASpaceGiveItsWords() throws IOException {
        var name = "E06_directrice_proximité";
        var captions =
                Files.readString(Demonstration.CORPUS.resolve("entretiens").resolve(name + ".vtt"));
        var speech =
                onOneLine(
                        captions.replaceAll("(?m)^(?:WEBVTT|.*/\\d+-\\d+|.* --> .*)$", "")
                                .replaceAll("<[^>]+>", ""));
        var text = Demonstration.text(name);

        assertThat(Demonstration.paragraphs(text.replaceAll("(?m)^## .*$", "")))
                .allSatisfy(paragraph -> assertThat(speech).contains(paragraph));
    }

    private static void make(Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = folder.resolve("output");
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "src/demo/java/MakeCorpus.java",
                                folder.toString())
                        .directory(Demonstration.BASE.toAbsolutePath().toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    }

    private static String read(Path file) throws IOException, TikaException, SAXException {
        var bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".txt") || file.toString().endsWith(".md")) {
            var isOld = Demonstration.name(file).startsWith("E05");
            return new String(bytes, isOld ? Charset.forName("windows-1252") : UTF_8);
        }
        var content = new BodyContentHandler(-1);
        try (var stream = Files.newInputStream(file)) {
            new AutoDetectParser().parse(stream, content, new Metadata());
        }
        var text = content.toString();
        return file.toString().endsWith(".pdf")
                ? withoutPageEnds(text).replaceAll("(\\p{L})-\\s*\\n", "$1")
                : text;
    }

    /// The running header and the number of the page come in the middle of a paragraph.
    private static String withoutPageEnds(String text) {
        return text.replaceAll("Clairval Habitat — fiche de poste|Page \\d+ / \\d+", "");
    }

    /// Replaces line ends, tabs and runs of plain spaces by one space; no-break spaces stay.
    private static String onOneLine(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ");
    }
}
