package fr.verbatim.ingest.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Patience;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

class ReadingProcessesTest {

    @TempDir Path folder;

    @Test
    void aChildReadsWhatThisProcessWouldRead() throws InterruptedException {
        var html =
                Samples.text(
                        folder,
                        "a.html",
                        "<html><body><p><b>E :</b> oui"
                                + " ?</p><table><tr><td>a</td></tr></table></body></html>");
        var docx =
                Samples.docx(
                        folder,
                        "a.docx",
                        "<w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:t>reste</w:t></w:r></w:p>",
                        Map.of());
        try (var processes = new ReadingProcesses()) {
            for (var file : new Path[] {html, docx, Samples.text(folder, "a.txt", "du texte")}) {
                assertThat(processes.read(file)).isEqualTo(Readers.read(file));
            }
        }
    }

    @Test
    void refusalsComeBackInWords() {
        try (var processes = new ReadingProcesses()) {
            assertThatThrownBy(
                            () ->
                                    processes.read(
                                            Samples.bytes(
                                                    folder,
                                                    "a.docx",
                                                    new byte[] {'P', 'K', 3, 4, 9, 9})))
                    .isInstanceOfAny(DocumentUnreadable.class, UnsupportedFormat.class)
                    .hasMessageContaining("a.docx");
            assertThatThrownBy(() -> processes.read(Samples.bytes(folder, "vide.pdf", new byte[0])))
                    .isInstanceOf(UnsupportedFormat.class);
        }
    }

    @Test
    void whatALibraryComplainsOfIsADetailAndNoPartOfTheSentence() {
        var file =
                Samples.zip(
                        folder,
                        "a.docx",
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                "<a><b></a>"));
        try (var processes = new ReadingProcesses()) {
            assertThatThrownBy(() -> processes.read(file))
                    .isInstanceOfSatisfying(
                            DocumentUnreadable.class,
                            refusal -> {
                                assertThat(refusal.detail())
                                        .hasValueSatisfying(
                                                detail ->
                                                        assertThat(detail)
                                                                .contains("XMLStreamException"));
                                assertThat(refusal.getMessage()).doesNotContain("Exception");
                            });
        }
    }

    @Test
    void whatAChildWritesGoesWithIt() throws IOException {
        var before = childFolders();
        var fresh = new TreeSet<String>();
        try (var processes = new ReadingProcesses()) {
            assertThatThrownBy(() -> processes.read(Samples.bytes(folder, "a", new byte[0])))
                    .isInstanceOf(UnsupportedFormat.class);
            fresh.addAll(childFolders());
            fresh.removeAll(before);
        }
        assertThat(fresh).isNotEmpty();
        // Another program may have children of its own here at the same time.
        assertThat(childFolders().containsAll(fresh)).isFalse();
    }

    private static Set<String> childFolders() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.startsWith("verbatim-child-"))
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void aFileThatFillsTheMemoryKillsOnlyItsChild() throws InterruptedException {
        var random = new Random(7);
        var words = new StringBuilder();
        while (words.length() < 24_000_000) {
            words.append((char) ('a' + random.nextInt(26)));
        }
        var large = Samples.docx(folder, "grand.docx", words.toString());
        var small = Samples.docx(folder, "petit.docx", "Bonjour");
        try (var processes = new ReadingProcesses(Duration.ofSeconds(60), 40)) {
            assertThatThrownBy(() -> processes.read(large))
                    .isInstanceOf(DocumentUnreadable.class)
                    .hasMessageContaining("mémoire");
            assertThat(processes.read(small).text().text()).isEqualTo("Bonjour");
        }
    }

    @Test
    void aTextReadInThisProcessThatTakesTooLongIsGivenUp() {
        for (var ending : new String[] {"txt", "md", "csv", "vtt"}) {
            var file =
                    Samples.text(
                            folder, "a." + ending, "WEBVTT;b\n\n00:01.000 --> 00:02.000\nOui\n");
            try (var processes = new ReadingProcesses(Duration.ZERO, 64)) {
                assertThatThrownBy(() -> processes.read(file))
                        .isInstanceOf(DocumentUnreadable.class)
                        .hasMessageContaining("n’a pas pu être lu en")
                        .hasMessageContaining("Découpez-le");
            }
        }
    }

    @Test
    void findingWhoSpeaksStopsWhenTimeIsUp() {
        var file = Samples.text(folder, "a.txt", "E : Vous montez ?\nR : Oui.\n".repeat(120_000));
        var reading = Readers.read(file);
        var start = System.nanoTime();
        assertThatThrownBy(
                        () ->
                                Patience.within(
                                        Duration.ofMillis(50),
                                        "a.txt",
                                        () -> Segmentation.of(reading)))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("a.txt");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aFileThatTakesTooLongIsGivenUp() {
        var file = Samples.docx(folder, "a.docx", "Bonjour");
        try (var processes = new ReadingProcesses(Duration.ofMillis(1), 64)) {
            assertThatThrownBy(() -> processes.read(file))
                    .isInstanceOf(DocumentUnreadable.class)
                    .hasMessageContaining("n’a pas pu être lu en");
        }
    }

    @Test
    void aChildEndsWhenItsParentHasGone() throws Exception {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                ReadingChild.class.getName())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
    }
}
