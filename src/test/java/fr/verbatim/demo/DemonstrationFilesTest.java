package fr.verbatim.demo;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.turns.Segmentation;

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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class DemonstrationFilesTest {

    /// Formats whose words stand between times and marks: they have no headings.
    private static final Pattern TIMED = Pattern.compile(".*\\.(?:vtt|srt|trs|json)");

    private static final Pattern HEADING = Pattern.compile("(?m)^## .*$");

    private static final Set<String> OLD = Set.of("E05", "E19", "O07");

    @Test
    void theFilesAreThoseThatTheMakerMakes(@TempDir Path folder) throws Exception {
        make("MakeCorpus", folder);

        var made = Demonstration.madeFiles(folder);
        assertThat(Demonstration.madeFiles(Demonstration.CORPUS)).isEqualTo(made);
        for (var file : made) {
            assertThat(Demonstration.CORPUS.resolve(file))
                    .hasSameBinaryContentAs(folder.resolve(file));
        }
    }

    @Test
    void theWorkbookIsTheOneThatTheMakerMakes(@TempDir Path folder) throws Exception {
        make("MakeClub", folder);

        assertThat(Demonstration.BASE.resolve("src/demo/club/corpus/ateliers.xlsx"))
                .hasSameBinaryContentAs(folder.resolve("ateliers.xlsx"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyParagraphCanBeReadBackToTheCharacter(Path file) throws Exception {
        var text = Demonstration.text(Demonstration.name(file));
        var isTimed = TIMED.matcher(file.toString()).matches();
        var read =
                onOneLine(
                        isTimed || isReviewed(file)
                                ? readByVerbatim(file)
                                : read(Demonstration.CORPUS.resolve(file)));

        assertThat(Demonstration.paragraphs(isTimed ? HEADING.matcher(text).replaceAll("") : text))
                .allSatisfy(paragraph -> assertThat(read).contains(paragraph));
    }

    static Stream<Path> files() throws IOException {
        return Demonstration.madeFiles(Demonstration.CORPUS).stream();
    }

    /// Changes are tracked in it: Tika gives the words that were struck out, too.
    private static boolean isReviewed(Path file) {
        return Demonstration.name(file).startsWith("E07");
    }

    private static String readByVerbatim(Path file) {
        return Segmentation.of(Readers.read(Demonstration.CORPUS.resolve(file))).text().text();
    }

    private static void make(String maker, Path folder) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var output = folder.resolve("output");
        var process =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                "src/demo/java/" + maker + ".java",
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
            var isOld = OLD.contains(Demonstration.name(file).substring(0, 3));
            return new String(bytes, isOld ? Charset.forName("windows-1252") : UTF_8);
        }
        var content = new BodyContentHandler(-1);
        try (var stream = Files.newInputStream(file)) {
            new AutoDetectParser().parse(stream, content, new Metadata());
        }
        var text = content.toString();
        return file.toString().endsWith(".pdf") ? withoutPageEnds(text) : text;
    }

    /// The running header, which is the first line, and the number of the page come in the middle
    /// of a paragraph; words are cut.
    private static String withoutPageEnds(String text) {
        var header = text.strip().lines().findFirst().orElse("");
        return text.replace(header, "")
                .replaceAll("Page \\d+ / \\d+", "")
                .replaceAll("(\\p{L})-\\s*\\n", "$1");
    }

    /// Replaces line ends, tabs and runs of plain spaces by one space; no-break spaces stay.
    private static String onOneLine(String text) {
        return text.replaceAll("[ \\t\\r\\n]+", " ");
    }
}
