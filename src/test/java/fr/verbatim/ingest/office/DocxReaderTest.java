package fr.verbatim.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class DocxReaderTest {

    private static final String STYLES =
            "<w:styles WORD><w:style w:styleId=\"T1\"><w:name w:val=\"heading"
                    + " 1\"/></w:style><w:style w:styleId=\"T1bis\"><w:name"
                    + " w:val=\"Maison\"/><w:basedOn w:val=\"T1\"/></w:style><w:style"
                    + " w:styleId=\"Gras\"><w:name"
                    + " w:val=\"Fort\"/><w:rPr><w:b/></w:rPr></w:style></w:styles>";

    @TempDir Path folder;

    @Test
    void boldRunsCutInPiecesAreOneEmphasis() {
        var reading =
                read(
                        "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Enq</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>uêtrice"
                            + " :</w:t></w:r><w:r><w:rPr><w:b w:val=\"0\"/></w:rPr><w:t"
                            + " xml:space=\"preserve\"> bonjour</w:t></w:r></w:p>");
        assertThat(bold(reading)).containsExactly("Enquêtrice :");
        assertThat(reading.text().text()).isEqualTo("Enquêtrice : bonjour");
    }

    @Test
    void headingsComeFromStylesAndWhatTheyAreBasedOn() {
        var reading =
                read(
                        "<w:p><w:pPr><w:pStyle w:val=\"T1bis\"/></w:pPr><w:r><w:t>Le"
                                + " hall</w:t></w:r></w:p>",
                        "word/styles.xml",
                        STYLES);
        assertThat(reading.text().layers().paragraphs().getFirst().style())
                .isEqualTo(Paragraph.Style.HEADING);
        assertThat(reading.text().layers().paragraphs().getFirst().level()).isEqualTo(1);
    }

    @Test
    void aCharacterStyleMayBeBold() {
        var reading =
                read(
                        "<w:p><w:r><w:rPr><w:rStyle"
                                + " w:val=\"Gras\"/></w:rPr><w:t>Sonia</w:t></w:r></w:p>",
                        "word/styles.xml",
                        STYLES);
        assertThat(bold(reading)).containsExactly("Sonia");
    }

    @Test
    void deletedAndHiddenWordsAreLeftOutAndTold() {
        var reading =
                read(
                        "<w:p><w:del><w:r><w:delText>mardi</w:delText></w:r></w:del><w:ins><w:r><w:t>jeudi</w:t></w:r></w:ins>"
                            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r></w:p>");
        assertThat(reading.text().text()).isEqualTo("jeudi");
        assertThat(reading.removed())
                .extracting(it -> it.key())
                .containsExactly("ingest.deletions", "ingest.hidden");
    }

    @Test
    void aDeletedParagraphMarkDeletesNoWord() {
        var reading =
                read(
                        "<w:p><w:pPr><w:rPr><w:del"
                                + " w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>reste</w:t></w:r></w:p>");
        assertThat(reading.text().text()).isEqualTo("reste");
    }

    @Test
    void rowsOfATableStandOnALineEach() {
        var reading =
                read(
                        "<w:tbl>"
                                + row("Date", "3 mai")
                                + row("Lieu", "la loge")
                                + "</w:tbl>"
                                + paragraph("Suite"));
        assertThat(reading.text().text()).isEqualTo("Date\t3 mai\nLieu\tla loge\nSuite");
        assertThat(reading.tables()).hasSize(1);
        assertThat(
                        reading.tables()
                                .getFirst()
                                .rows()
                                .get(1)
                                .cells()
                                .get(1)
                                .in(reading.text().text()))
                .isEqualTo("la loge");
    }

    @Test
    void footnotesStandAtTheEndUnderAMark() {
        var reading =
                read(
                        paragraph("Le corps."),
                        "word/footnotes.xml",
                        "<w:footnotes WORD><w:footnote w:type=\"separator\""
                                + " w:id=\"0\"><w:p/></w:footnote><w:footnote w:id=\"2\">"
                                + paragraph("Une précision.")
                                + "</w:footnote></w:footnotes>");
        assertThat(reading.text().text()).isEqualTo("Le corps.\n[note 2] Une précision.");
        assertThat(reading.bodyEnd()).isEqualTo("Le corps.".length());
        assertThat(reading.text().layers().marks().getFirst().span().in(reading.text().text()))
                .isEqualTo("[note 2]");
    }

    @Test
    void commentsAndHeadersAreSetAsideWordForWord() {
        var reading =
                read(
                        paragraph("Le corps."),
                        "word/comments.xml",
                        "<w:comments WORD><w:comment w:author=\"Léa\">"
                                + paragraph("à vérifier")
                                + "</w:comment></w:comments>",
                        "word/header1.xml",
                        "<w:hdr WORD>" + paragraph("Étude 12") + "</w:hdr>");
        assertThat(reading.removed())
                .extracting(it -> it.arguments())
                .containsExactly(List.of("Léa", "à vérifier"), List.of("Étude 12"));
    }

    @Test
    void lineBreaksInsideAParagraphMakeParagraphs() {
        var reading = read("<w:p><w:r><w:t>E : oui ?</w:t><w:br/><w:t>R : non.</w:t></w:r></w:p>");
        assertThat(reading.text().layers().paragraphs()).hasSize(2);
    }

    @Test
    void aTextBoxFollowsItsParagraphOnce() {
        var reading =
                read(
                        "<w:p><w:r><w:t>Avant</w:t></w:r><w:r><Choice><w:txbxContent>"
                                + paragraph("Encadré")
                                + "</w:txbxContent></Choice><Fallback><w:txbxContent>"
                                + paragraph("Encadré")
                                + "</w:txbxContent></Fallback></w:r></w:p>");
        assertThat(reading.text().text()).isEqualTo("Avant\nEncadré");
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    private static String row(String... cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) {
            row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        }
        return row.append("</w:tr>").toString();
    }

    private Reading read(String body, String... parts) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (var i = 0; i < parts.length; i += 2) {
            map.put(parts[i], parts[i + 1]);
        }
        return new DocxReader()
                .read(new Source(Samples.docx(folder, "a.docx", body, Map.copyOf(map)), "docx"));
    }

    private static List<String> bold(Reading reading) {
        return reading.text().layers().emphases().stream()
                .map(it -> it.span().in(reading.text().text()))
                .toList();
    }
}
