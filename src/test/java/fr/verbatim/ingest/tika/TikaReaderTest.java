package fr.verbatim.ingest.tika;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.Reading;

import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

class TikaReaderTest {

    @TempDir Path folder;

    @Test
    void htmlKeepsHeadingsBoldAndTables() {
        var reading =
                read(
                        Samples.text(
                                folder,
                                "a.html",
                                "<!DOCTYPE"
                                    + " html><html><head><title>Non</title><style>p{}</style></head><body><h2>Le"
                                    + " hall</h2>\n"
                                    + "<p><b>Sonia :</b>\n"
                                    + " je  passe<br>souvent.</p><table><tr><td>a</td><td>b</td></tr></table></body></html>"));
        assertThat(reading.text().text()).isEqualTo("Le hall\nSonia : je passe\nsouvent.\na\tb");
        assertThat(reading.text().layers().paragraphs().getFirst().style())
                .isEqualTo(Paragraph.Style.HEADING);
        assertThat(reading.text().layers().emphases())
                .extracting(it -> it.span().in(reading.text().text()))
                .containsExactly("Sonia :");
        assertThat(reading.tables()).hasSize(1);
    }

    @Test
    void rowsOfASpreadsheetAreRowsOfATable() throws IOException {
        var file = folder.resolve("a.xlsx");
        try (var book = new XSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Réponses");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("Qui");
            row.createCell(1).setCellValue("Propos");
            book.write(out);
        }
        var reading = read(file);
        assertThat(reading.text().text()).contains("Qui\tPropos");
        assertThat(reading.tables()).hasSize(1);
    }

    @Test
    void aBookIsReadChapterByChapter() {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/epub+zip");
        entries.put(
                "META-INF/container.xml",
                "<container version=\"1.0\""
                    + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                    + " full-path=\"c.opf\""
                    + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        entries.put(
                "c.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\""
                        + " unique-identifier=\"i\"><metadata"
                        + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:identifier"
                        + " id=\"i\">x</dc:identifier></metadata><manifest><item id=\"a\""
                        + " href=\"a.xhtml\""
                        + " media-type=\"application/xhtml+xml\"/></manifest><spine><itemref"
                        + " idref=\"a\"/></spine></package>");
        entries.put(
                "a.xhtml",
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><h1>Un</h1><p>Le"
                        + " récit.</p></body></html>");
        assertThat(paragraphs(read(Samples.zip(folder, "a.epub", entries))))
                .contains("Un", "Le récit.");
    }

    private static Reading read(Path file) {
        return Readers.read(file);
    }

    private static List<String> paragraphs(Reading reading) {
        return reading.text().layers().paragraphs().stream()
                .map(paragraph -> paragraph.span().in(reading.text().text()))
                .toList();
    }
}
