package fr.verbatim.ingest.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.UnsupportedFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

/// Whatever is done to a file of these formats, it is read or refused in words.
class HostileTranscriptsTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "trs|<Trans><Speakers><Speaker id=\"a\" name=\"Zoé\"/></Speakers><Section><Turn"
                        + " speaker=\"a b\" startTime=\"0\" endTime=\"2\"><Sync time=\"0\"/><Who"
                        + " nb=\"1\"/>oui<Who nb=\"2\"/>non</Turn></Section></Trans>",
                "eaf|<ANNOTATION_DOCUMENT><TIME_ORDER><TIME_SLOT TIME_SLOT_ID=\"t\""
                    + " TIME_VALUE=\"1\"/></TIME_ORDER><TIER TIER_ID=\"k\"><ALIGNABLE_ANNOTATION"
                    + " TIME_SLOT_REF1=\"t\"><ANNOTATION_VALUE>oui</ANNOTATION_VALUE>"
                    + "</ALIGNABLE_ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
                "xml|<TEI><timeline><when xml:id=\"t\" absolute=\"1\"/></timeline><div><head>a"
                        + "</head><u who=\"#a\" start=\"#t\">oui <incident/></u></div></TEI>",
                "json|{\"segments\": [{\"start\": 1, \"end\": 2, \"text\": \"oui\", \"words\":"
                    + " [{\"word\": \"oui\", \"speaker\": \"a\"}]}], \"speakers\": [{\"id\": 1}]}",
                "otr|{\"text\": \"<p><span class='timestamp' data-timestamp='1'>0:01</span> E : a"
                        + "</p>\", \"media\": 3}",
                "sonal|<html><script id=\"loc-json\">{[\"\",\"a ?\"]}</script><div"
                        + " id=\"contenuText\"><span class=\"lblseg\" data-deb=\"1\""
                        + " data-loc=\"1\"><span class=\"cat_001\">oui</span></span></div>",
                "html|<html><body><p>titre</p><p><a name=\"ts_0_9_S00\">S00: oui &amp; //</a>"
                        + "</p></body></html>",
            })
    void bytesCutOrChangedAnywhereDoNotHurt(String ending, String content) {
        var whole = content.getBytes(StandardCharsets.UTF_8);
        assertThat(readOrRefuse(Samples.bytes(folder, "entier." + ending, whole))).isTrue();
        var random = new Random(7);
        for (var round = 0; round < 150; round++) {
            var bytes = whole.clone();
            if (round % 3 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            } else {
                for (var i = 0; i < 4; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(32, 256);
                }
            }
            readOrRefuse(Samples.bytes(folder, "a." + ending, bytes));
        }
    }

    @Test
    void tagsAndQuotesWithoutEndTakeAMoment() {
        for (var hostile :
                new String[] {
                    "<a ".repeat(200_000),
                    "<a name=\"ts_0_1_S\"" + " b='".repeat(200_000),
                    "<!--".repeat(200_000),
                    "&#".repeat(200_000),
                    "<p>".repeat(200_000)
                }) {
            var file = Samples.text(folder, "a.html", "<html><a name=\"ts_0_1_S00\">oui" + hostile);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> readOrRefuse(file));
        }
    }

    private static boolean readOrRefuse(Path file) {
        try {
            return !Readers.read(file).text().text().isEmpty();
        } catch (DocumentUnreadable | UnsupportedFormat refusal) {
            assertThat(refusal.getMessage()).contains(file.getFileName().toString());
            return false;
        }
    }
}
