package fr.verbatim.ingest.tika;

import fr.verbatim.ingest.reading.Run;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Takes the lines of a PDF file as they stand on its pages. Confined to one thread.
final class PdfLines extends PDFTextStripper {

    private final List<PdfLine> lines = new ArrayList<>();
    private final Run.Builder words = new Run.Builder();
    private float left = Float.MAX_VALUE;
    private float right;
    private float bottom;
    private float height;

    private PdfLines() {}

    static List<PdfLine> of(PDDocument document) throws IOException {
        var stripper = new PdfLines();
        stripper.writeText(document, Writer.nullWriter());
        return List.copyOf(stripper.lines);
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        var bold = positions.stream().filter(PdfLines::isBold).count() * 2 > positions.size();
        var italic = positions.stream().filter(PdfLines::isItalic).count() * 2 > positions.size();
        words.append(text, bold, italic);
        for (var position : positions) {
            left = Math.min(left, position.getXDirAdj());
            right = Math.max(right, position.getXDirAdj() + position.getWidthDirAdj());
            bottom = Math.max(bottom, position.getYDirAdj());
            height = Math.max(height, position.getHeightDir());
        }
    }

    private static boolean isBold(TextPosition position) {
        var name = fontName(position);
        return name.contains("bold") || name.contains("black") || name.contains("heavy");
    }

    private static boolean isItalic(TextPosition position) {
        var name = fontName(position);
        return name.contains("italic") || name.contains("oblique");
    }

    private static String fontName(TextPosition position) {
        var font = position.getFont();
        var name = font == null ? null : font.getName();
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }

    @Override
    protected void writeWordSeparator() {
        words.append(" ", false, false);
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writeParagraphEnd() throws IOException {
        super.writeParagraphEnd();
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        var run = words.take().stripped();
        if (!run.text().isEmpty()) {
            lines.add(new PdfLine(getCurrentPageNo(), left, right, bottom, height, run));
        }
        left = Float.MAX_VALUE;
        right = 0;
        bottom = 0;
        height = 0;
    }
}
