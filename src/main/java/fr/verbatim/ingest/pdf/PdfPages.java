package fr.verbatim.ingest.pdf;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes the letters of a PDF file, page by page. Confined to one thread.
///
/// A page whose content trips PDFBox costs only itself.
final class PdfPages extends PDFTextStripper {

    private static final int STAMP_ANGLE = 5;

    private final List<PdfPage> pages = new ArrayList<>();
    private final Pieces pieces = new Pieces();
    private final Set<TextPosition> strong = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<TextPosition> stamps = new ArrayList<>();
    private boolean written;
    private int shown;
    private int known;
    private int recognised;

    private PdfPages() {}

    static List<PdfPage> of(PDDocument document) throws IOException {
        var stripper = new PdfPages();
        stripper.writeText(document, Writer.nullWriter());
        return List.copyOf(stripper.pages);
    }

    @Override
    public void processPage(PDPage page) {
        strong.clear();
        stamps.clear();
        written = false;
        shown = 0;
        known = 0;
        recognised = 0;
        var failed = false;
        try {
            super.processPage(page);
        } catch (IOException | RuntimeException e) {
            failed = true;
        }
        if (!written) {
            writePage();
        }
        var last = pages.removeLast();
        pages.add(
                new PdfPage(
                        last.number(),
                        last.pieces(),
                        last.aside(),
                        failed,
                        isPictured(page),
                        recognised,
                        shown - known));
    }

    /// Takes what was collected on the page, instead of writing it.
    @Override
    protected void writePage() {
        written = true;
        var byDirection = new HashMap<Float, List<TextPosition>>();
        for (var article : getCharactersByArticle()) {
            for (var letter : article) {
                byDirection.computeIfAbsent(letter.getDir(), _ -> new ArrayList<>()).add(letter);
            }
        }
        var main =
                byDirection.entrySet().stream()
                        .max(Comparator.comparingInt(it -> it.getValue().size()))
                        .map(Map.Entry::getKey)
                        .orElse(0f);
        var body = pieces.of(byDirection.getOrDefault(main, List.of()), strong);
        var aside = new ArrayList<Piece>();
        byDirection.forEach(
                (direction, letters) -> {
                    if (!direction.equals(main)) {
                        aside.addAll(pieces.of(letters, strong));
                    }
                });
        aside.addAll(pieces.of(stamps, strong));
        pages.add(new PdfPage(getCurrentPageNo(), body, aside, false, false, 0, 0));
    }

    @Override
    protected void showGlyph(Matrix place, PDFont font, int code, Vector displacement)
            throws IOException {
        shown++;
        super.showGlyph(place, font, code, displacement);
    }

    @Override
    protected void processTextPosition(TextPosition letter) {
        known++;
        var mode = getGraphicsState().getTextState().getRenderingMode();
        if (mode == RenderingMode.NEITHER) {
            recognised++;
        }
        if (isStamp(letter.getTextMatrix())) {
            stamps.add(letter);
            return;
        }
        var article = getCharactersByArticle().isEmpty() ? null : getCharactersByArticle().get(0);
        var before = article == null ? 0 : article.size();
        super.processTextPosition(letter);
        if (mode.isFill() && mode.isStroke()) {
            strong.add(letter);
        } else if (article != null && before > 0 && article.size() == before) {
            printedTwice(article, letter);
        }
    }

    /// Letters printed twice, a little apart, are how some programs make bold ones.
    private void printedTwice(List<TextPosition> letters, TextPosition letter) {
        for (var i = letters.size() - 1; i >= 0 && i >= letters.size() - 200; i--) {
            var other = letters.get(i);
            if (other.getUnicode().equals(letter.getUnicode())
                    && Math.abs(other.getX() - letter.getX()) < letter.getWidth() / 3
                    && Math.abs(other.getY() - letter.getY()) < letter.getWidth() / 3) {
                strong.add(other);
                return;
            }
        }
    }

    private static boolean isStamp(Matrix matrix) {
        var angle = Math.abs(Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX())));
        var off = angle % 90;
        return off > STAMP_ANGLE && off < 90 - STAMP_ANGLE;
    }

    private static boolean isPictured(PDPage page) {
        try {
            return hasPicture(page.getResources(), 0);
        } catch (RuntimeException e) {
            // Resources that do not hold together say nothing.
            return false;
        }
    }

    private static boolean hasPicture(PDResources resources, int depth) {
        if (resources == null) {
            return false;
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
            var form = resources.getCOSObject().getCOSDictionary(COSName.XOBJECT);
            var stream = form == null ? null : form.getCOSStream(name);
            var inner = stream == null ? null : stream.getCOSDictionary(COSName.RESOURCES);
            if (inner != null && depth < 3 && hasPicture(new PDResources(inner), depth + 1)) {
                return true;
            }
        }
        return false;
    }
}
