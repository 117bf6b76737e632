package fr.verbatim.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Texts that are read in this process, where nothing stops a reader, take a moment whatever they
/// hold.
class LargeTextsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.vtt|WEBVTT^^00:00:01.000 --> 00:00:02.000^|<v ",
                "b.vtt|WEBVTT^^00:00:01.000 --> 00:00:02.000^|</c ",
                "c.vtt|WEBVTT^^|00:00:01.000 --> 00:00:01.500^<v Zoé>oui^^",
                "a.cha|@Begin^|*ENQ:\toui^",
                "a.txt|E : a^|« ",
                "b.txt|E : a^|[",
                "c.txt|E : a^|– oui ? ",
                "a.md|a^|*a_",
                "b.md|a^|[](",
                "a.csv|a;b^|\"a;"
            })
    void oneSignOverAndOver(String name, String head, String piece) {
        var text = (head + piece.repeat(300_000 / piece.length())).replace('^', '\n');
        read(name, text);
    }

    @Test
    void aVoiceForEachCaption() {
        var captions =
                IntStream.range(0, 12_000)
                        .mapToObj(i -> "00:00:01.000 --> 00:00:02.000\n<v Voix" + i + ">oui\n")
                        .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
        assertThat(read("a.vtt", captions).text().layers().turns()).hasSize(12_000);
    }

    @Test
    void moreParagraphsThanAnyDocumentHasAreRefused() {
        var file = Samples.text(folder, "a.txt", "a\n".repeat(600_000));
        assertThatThrownBy(() -> Readers.read(file))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining("500");
    }

    @Test
    void utf8WithSomeBytesBrokenStaysUtf8() {
        var broken = new ByteArrayOutputStream();
        broken.writeBytes(("é".repeat(40) + " ").getBytes(StandardCharsets.UTF_8));
        broken.writeBytes(new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        broken.writeBytes(" fin".getBytes(StandardCharsets.UTF_8));
        var reading = Readers.read(Samples.bytes(folder, "a.txt", broken.toByteArray()));
        assertThat(reading.text().text()).startsWith("é".repeat(40) + " \uFFFD").endsWith(" fin");
        assertThat(reading.encoding()).isEqualTo("UTF-8");
        assertThat(reading.doubts())
                .extracting(doubt -> doubt.key())
                .contains("ingest.broken-utf8");
    }

    private Reading read(String name, String text) {
        var file = Samples.text(folder, name, text);
        return assertTimeoutPreemptively(PATIENCE, () -> Segmentation.of(Readers.read(file), null));
    }
}
