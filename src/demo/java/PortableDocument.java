import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// A document in PDF, as an office prints it: a running header, numbered pages, words cut at the
/// ends of lines; an interview has its header and labels. Nothing is compressed and its dates are
/// fixed, so that its bytes are always the same.
final class PortableDocument {

    private static final String DATE = "d MMMM uuuu";
    private static final float MARGIN = 71;
    private static final float TOP = 745;
    private static final float BOTTOM = 80;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float SIZE = 10.5f;
    private static final float LEADING = 14.5f;

    /// Where words of the text may be cut.
    private static final String[] CUTS =
            """
            abon-nement admi-nistrative appro-priée auto-nomie collec-tif commen-ter
            compé-tent confiden-tialité confor-mité conte-neurs conven-tion correspon-dant
            courtoi-sie dégra-dations encom-brants engage-ments enre-gistrer entre-prises
            éva-luation exclusive-ment fonc-tionnelle fonction-nement fré-quences
            hebdoma-daire immobi-liers indivi-duelle inter-ventions irrégu-lières
            jour-nalière loca-taire main-tenance manque-ment net-toyage occu-pations
            organi-sation photogra-phier ponctua-lité pondé-rés presta-tion princi-pales
            procé-dures quoti-dien réclama-tions réfé-rencés régle-mentaire rensei-gner
            respon-sable satis-faction ser-vice signa-létique surveil-lance télépho-nique
            terri-toriale
            """
                    .split("\\s+");

    private record Line(String text, boolean isBold, float size, float before) {}

    /// Told what to keep quiet about: the fonts that it looks for on this machine, and that are not
    /// used.
    private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

    private final PDDocument document = new PDDocument();
    private final PDType1Font regular = new PDType1Font(FontName.HELVETICA);
    private final PDType1Font bold = new PDType1Font(FontName.HELVETICA_BOLD);

    private final String runningHeader;
    private final FieldText.Labels labels;

    private PortableDocument(String runningHeader, FieldText.Labels labels) {
        this.runningHeader = runningHeader;
        this.labels = labels;
    }

    static byte[] of(FieldText text, String runningHeader) throws IOException {
        return printed(text, runningHeader, new FieldText.Labels("", "", ""));
    }

    static byte[] printed(FieldText text, String runningHeader, FieldText.Labels labels)
            throws IOException {
        PDFBOX.setLevel(Level.WARNING);
        var file = new PortableDocument(runningHeader, labels);
        try (file.document) {
            file.describe(text);
            var pages = file.pages(file.lines(text));
            for (var i = 0; i < pages.size(); i++) {
                file.page(pages.get(i), i + 1, pages.size());
            }
            var bytes = new ByteArrayOutputStream();
            file.document.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    private void describe(FieldText text) {
        var date = text.date();
        var calendar = GregorianCalendar.from(date.atTime(9, 0).atZone(ZoneOffset.UTC));
        var information = document.getDocumentInformation();
        information.setTitle(text.title());
        information.setAuthor("Clairval Habitat");
        information.setCreationDate(calendar);
        information.setModificationDate(calendar);
        document.setDocumentId(text.title().hashCode() & 0xFFFFFFFFL);
    }

    private List<Line> lines(FieldText text) throws IOException {
        var lines = new ArrayList<Line>();
        lines.add(new Line(text.title(), true, 17, 0));
        if (!labels.respondent().isEmpty()) {
            for (var line : text.headerLines(DATE)) {
                paragraph(line, lines);
            }
        }
        for (var block : text.blocks()) {
            switch (block) {
                case FieldText.Block.Heading(var heading) ->
                        lines.add(new Line(heading, true, 12.5f, 14));
                case FieldText.Block.Written(var written) -> paragraph(written, lines);
                case FieldText.Block.Turn(var voice, var speech) -> {
                    paragraph(labels.of(voice) + "\u00A0: " + speech.getFirst(), lines);
                    for (var paragraph : speech.subList(1, speech.size())) {
                        paragraph(paragraph, lines);
                    }
                }
            }
        }
        return lines;
    }

    private void paragraph(String paragraph, List<Line> lines) throws IOException {
        var before = 7f;
        var line = "";
        for (var word : paragraph.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer) <= WIDTH) {
                line = longer;
                continue;
            }
            var cut = cut(line, word);
            lines.add(
                    new Line(
                            cut > 0 ? line + " " + word.substring(0, cut) + "-" : line,
                            false,
                            SIZE,
                            before));
            line = word.substring(cut);
            before = 0;
        }
        lines.add(new Line(line, false, SIZE, before));
    }

    /// Returns how many characters of the word still go on the line, before a hyphen; 0 if it is
    /// not to be cut.
    private int cut(String line, String word) throws IOException {
        for (var cut : CUTS) {
            var at = cut.indexOf('-');
            if (word.startsWith(cut.replace("-", ""))
                    && width(line + " " + word.substring(0, at) + "-") <= WIDTH) {
                return at;
            }
        }
        return 0;
    }

    private float width(String text) throws IOException {
        return regular.getStringWidth(text) / 1000 * SIZE;
    }

    /// A heading does not stay alone at the foot of a page.
    private List<List<Line>> pages(List<Line> lines) {
        var pages = new ArrayList<List<Line>>();
        var page = new ArrayList<Line>();
        var y = TOP;
        for (var line : lines) {
            y -= line.before + LEADING;
            var needed = line.isBold ? 2 * LEADING : 0;
            if (y - needed < BOTTOM) {
                pages.add(page);
                page = new ArrayList<>();
                y = TOP - LEADING;
            }
            page.add(line);
        }
        pages.add(page);
        return pages;
    }

    private void page(List<Line> lines, int number, int count) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page, AppendMode.OVERWRITE, false)) {
            write(content, runningHeader, regular, 9, MARGIN, 793);
            content.moveTo(MARGIN, 785);
            content.lineTo(MARGIN + WIDTH, 785);
            content.setLineWidth(0.5f);
            content.stroke();
            var y = TOP;
            for (var line : lines) {
                y -= (line == lines.getFirst() ? 0 : line.before) + LEADING;
                write(content, line.text, line.isBold ? bold : regular, line.size, MARGIN, y);
            }
            var footer = "Page %d / %d".formatted(number, count);
            var right = MARGIN + WIDTH - regular.getStringWidth(footer) / 1000 * 9;
            write(content, footer, regular, 9, right, 48);
        }
    }

    private static void write(
            PDPageContentStream content,
            String text,
            PDType1Font font,
            float size,
            float x,
            float y)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
