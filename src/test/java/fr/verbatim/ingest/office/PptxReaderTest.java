package fr.verbatim.ingest.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Section;
import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Segmentation;

import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class PptxReaderTest {

    @TempDir Path folder;

    @Test
    void titlesAreHeadingsAndBulletsListItems() throws IOException {
        var reading = Segmentation.of(Readers.read(show()));
        var text = reading.text().text();
        assertThat(reading.text().layers().paragraphs())
                .extracting(it -> it.span().in(text), Paragraph::style, Paragraph::level)
                .containsExactly(
                        tuple("Ce que voient les gardiens", Paragraph.Style.HEADING, 1),
                        tuple("Le hall", Paragraph.Style.LIST_ITEM, 1),
                        tuple("le matin surtout", Paragraph.Style.LIST_ITEM, 2),
                        tuple("Une remarque à part", Paragraph.Style.BODY, 0),
                        tuple("Tour", Paragraph.Style.CELL, 0),
                        tuple("Halls", Paragraph.Style.CELL, 0),
                        tuple("Giono", Paragraph.Style.CELL, 0),
                        tuple("4", Paragraph.Style.CELL, 0),
                        tuple("Ce qu’ils taisent", Paragraph.Style.HEADING, 1),
                        tuple("[1] Dire un mot du balai.", Paragraph.Style.BODY, 0));
        assertThat(reading.text().layers().pages()).hasSize(2);
        assertThat(reading.tables()).hasSize(1);
        assertThat(reading.text().layers().emphases())
                .extracting(it -> it.span().in(text))
                .containsExactly("surtout");
        assertThat(reading.text().layers().sections())
                .filteredOn(section -> section.kind() == Section.Kind.HEADING)
                .extracting(Section::title)
                .containsExactly("Ce que voient les gardiens", "Ce qu’ils taisent");
    }

    @Test
    void diagramsAreReadAndFallbacksAreNotReadTwice() {
        var reading =
                read(
                        slide(
                                "<mc:AlternateContent xmlns:mc=\"http://m\"><mc:Choice>"
                                        + box("Choisi")
                                        + "</mc:Choice><mc:Fallback>"
                                        + box("Repli")
                                        + "</mc:Fallback></mc:AlternateContent>"));
        assertThat(reading.text().text()).isEqualTo("Choisi\nUn schéma");
    }

    @Test
    void aFileWithoutPresentationIsRefused() {
        var file = Samples.zip(folder, "a.pptx", Map.of("ppt/slides/slide1.xml", slide("")));
        assertThatThrownBy(
                        () ->
                                new PptxReader()
                                        .read(
                                                new fr.verbatim.ingest.reading.Source(
                                                        file, "application/x-pptx")))
                .isInstanceOf(DocumentUnreadable.class);
    }

    private Reading read(String slide) {
        var file =
                Samples.zip(
                        folder,
                        "a.pptx",
                        Map.of(
                                "ppt/presentation.xml",
                                "<p:presentation xmlns:p=\"http://p\""
                                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><p:sldIdLst><p:sldId"
                                    + " id=\"256\" r:id=\"r7\"/></p:sldIdLst></p:presentation>",
                                "ppt/_rels/presentation.xml.rels",
                                relation("r7", "/slide", "slides/slide1.xml"),
                                "ppt/slides/slide1.xml",
                                slide,
                                "ppt/slides/_rels/slide1.xml.rels",
                                relation("r1", "/diagramData", "../diagrams/data1.xml"),
                                "ppt/diagrams/data1.xml",
                                "<d xmlns:a=\"http://a\"><a:p><a:r><a:t>Un"
                                        + " schéma</a:t></a:r></a:p></d>"));
        return new PptxReader()
                .read(new fr.verbatim.ingest.reading.Source(file, "application/x-pptx"));
    }

    private static String relation(String id, String type, String target) {
        return "<Relationships><Relationship Id=\"%s\" Type=\"http://t%s\" Target=\"%s\"/></Relationships>"
                .formatted(id, type, target);
    }

    private static String slide(String shapes) {
        return "<p:sld xmlns:p=\"http://p\" xmlns:a=\"http://a\">" + shapes + "</p:sld>";
    }

    private static String box(String words) {
        return "<p:sp><p:txBody><a:p><a:r><a:t>" + words + "</a:t></a:r></a:p></p:txBody></p:sp>";
    }

    private Path show() throws IOException {
        var file = folder.resolve("a.pptx");
        try (var show = new XMLSlideShow();
                var out = Files.newOutputStream(file)) {
            var layout = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_AND_CONTENT);
            var first = show.createSlide(layout);
            first.getPlaceholder(0).setText("Ce que voient les gardiens");
            var body = first.getPlaceholder(1);
            body.clearText();
            body.addNewTextParagraph().addNewTextRun().setText("Le hall");
            var below = body.addNewTextParagraph();
            below.setIndentLevel(1);
            below.addNewTextRun().setText("le matin ");
            var run = below.addNewTextRun();
            run.setText("surtout");
            run.setBold(true);
            var box = first.createTextBox();
            box.setAnchor(new Rectangle(10, 10, 300, 40));
            box.setText("Une remarque à part");
            var table = first.createTable(2, 2);
            table.setAnchor(new Rectangle(10, 60, 300, 40));
            table.getCell(0, 0).setText("Tour");
            table.getCell(0, 1).setText("Halls");
            table.getCell(1, 0).setText("Giono");
            table.getCell(1, 1).setText("4");
            for (var shape : show.getNotesSlide(first).getPlaceholders()) {
                if (shape.getTextType() == Placeholder.BODY) {
                    shape.setText("Dire un mot du balai.");
                }
            }
            var alone = show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY);
            show.createSlide(alone).getPlaceholder(0).setText("Ce qu’ils taisent");
            show.write(out);
        }
        return file;
    }
}
