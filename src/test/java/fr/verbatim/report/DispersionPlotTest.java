package fr.verbatim.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.pseudonym.Masks;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.xml.parsers.DocumentBuilderFactory;

class DispersionPlotTest {

    @TempDir Path folder;
    private SmallStudy small;

    @BeforeEach
    void fill() {
        small = new SmallStudy(folder).filled();
    }

    @AfterEach
    void close() {
        small.close();
    }

    @Test
    void aStrokeStandsForEachPassageAndTheWordsAreXml() throws Exception {
        var documents = small.study().snapshot().documents();
        var spread =
                new Dispersion(
                        List.of(
                                new Dispersion.Part(documents.get(0), 10, List.of(0, 9)),
                                new Dispersion.Part(documents.get(1), 20, List.of())));

        var bytes = DispersionPlot.of("\"a\" < b & c\u0000", spread, Masks.NONE, Locale.FRENCH);

        var svg =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(bytes))
                        .getDocumentElement();
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Dispersion de \"a\" < b & c");
        assertThat(svg.getElementsByTagName("line").getLength()).isEqualTo(2);
        assertThat(svg.getElementsByTagName("path").getLength()).isEqualTo(1);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("M288.0 68v16M864.0 68v16")
                .contains("2 (200,0\u202f‰)");
        assertThat(DispersionPlot.of("x", spread, Masks.NONE, Locale.FRENCH))
                .isEqualTo(DispersionPlot.of("x", spread, Masks.NONE, Locale.FRENCH));
    }
}
