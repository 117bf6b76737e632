package fr.verbatim.report.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.report.tree.Report;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

class DocxFormatTest {
    private static Map<String, Document> parts(Report report) throws Exception {
        var parts = new LinkedHashMap<String, Document>();
        var bytes = ReportFormat.DOCX.render(report);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        entry.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(zip.readAllBytes())));
            }
        }
        return parts;
    }

    private static Document part(String name) throws Exception {
        var part = parts(HostileReport.report()).get(name);
        if (part == null) {
            throw new AssertionError(name);
        }
        return part;
    }

    private static Set<String> values(Document part, String element, String attribute) {
        var values = new HashSet<String>();
        var found = part.getElementsByTagName(element);
        for (var i = 0; i < found.getLength(); i++) {
            values.add(((Element) found.item(i)).getAttribute(attribute));
        }
        return values;
    }

    @Test
    void everyPartIsWellFormedWhateverTheTexts() throws Exception {
        assertThat(parts(HostileReport.report()))
                .containsKeys("[Content_Types].xml", "word/document.xml", "word/footer1.xml");
    }

    @Test
    void everyStyleThatIsUsedIsDefined() throws Exception {
        var document = part("word/document.xml");
        var styles = part("word/styles.xml");

        assertThat(values(styles, "w:style", "w:styleId"))
                .containsAll(values(document, "w:pStyle", "w:val"))
                .containsAll(values(document, "w:tblStyle", "w:val"));
    }

    @Test
    void bookmarksHaveDifferentNamesThatWordTakes() throws Exception {
        var document = part("word/document.xml");
        var starts = document.getElementsByTagName("w:bookmarkStart");

        assertThat(values(document, "w:bookmarkStart", "w:name"))
                .hasSize(starts.getLength())
                .allMatch(name -> name.matches("[A-Za-z][A-Za-z0-9_]{0,39}"))
                .containsAll(values(document, "w:hyperlink", "w:anchor"));
        assertThat(values(document, "w:bookmarkStart", "w:id")).hasSize(starts.getLength());
    }

    @Test
    void thePropertiesBearTheDateOfTheReport() throws Exception {
        assertThat(part("docProps/core.xml").getElementsByTagName("dcterms:created").item(0))
                .extracting(Node::getTextContent)
                .isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void anotherReaderOfDocxReadsIt() throws IOException {
        var bytes = new ByteArrayInputStream(ReportFormat.DOCX.render(HostileReport.report()));
        try (var document = new XWPFDocument(bytes)) {
            assertThat(document.getTables()).hasSize(3);
            assertThat(document.getFooterList()).hasSize(1);
        }
    }
}
