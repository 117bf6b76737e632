package fr.verbatim.ingest.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.TextPosition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/// Puts letters together that stand side by side. Confined to one thread.
///
/// A gap is a blank when it is wider than half of the font's blank or than three tenths of the
/// letters before it, as PDFBox has it.
final class Pieces {

    private static final float SHARE_OF_BLANK = 0.5f;
    private static final float SHARE_OF_LETTER = 0.3f;
    private static final char NO_BREAK = '\u00A0';

    private final IdentityHashMap<PDFont, Face> faces = new IdentityHashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean bold;
    private boolean italic;
    private boolean blank;
    private boolean spaced;
    private float left;
    private float right;
    private float base;
    private float size;
    private float gap;
    private float letterWidth;

    /// Takes the letters of a page; letters in `strong` are bold, whatever their font says.
    List<Piece> of(Iterable<TextPosition> letters, Set<TextPosition> strong) {
        pieces.clear();
        blank = false;
        for (var letter : letters) {
            add(letter, strong);
        }
        end();
        return List.copyOf(pieces);
    }

    private void add(TextPosition letter, Set<TextPosition> strong) {
        var unicode = letter.getUnicode();
        if (unicode == null || unicode.isEmpty()) {
            return;
        }
        if (unicode.isBlank()) {
            end();
            blank = true;
            return;
        }
        var face = faces.computeIfAbsent(letter.getFont(), Face::of);
        var isBold = face.bold() || strong.contains(letter);
        var isItalic = face.italic() || isSlanted(letter);
        var x = letter.getXDirAdj();
        var y = letter.getYDirAdj();
        var width = letter.getWidthDirAdj();
        if (!text.isEmpty()
                && (isBold != bold
                        || isItalic != italic
                        || Math.abs(y - base) > 0.1f
                        || x > right + gap
                        || x < right - letterWidth)) {
            end();
        }
        if (unicode.charAt(0) == NO_BREAK && text.isEmpty() && blank) {
            return;
        }
        if (text.isEmpty()) {
            bold = isBold;
            italic = isItalic;
            spaced = blank;
            left = x;
            base = y;
            size = 0;
            letterWidth = 0;
        }
        text.append(plain(unicode));
        blank = false;
        right = x + width;
        size = Math.max(size, size(letter));
        letterWidth = letterWidth == 0 ? width : (letterWidth + width) / 2;
        var blankWidth = letter.getWidthOfSpace();
        gap =
                Math.min(
                        blankWidth > 0 ? blankWidth * SHARE_OF_BLANK : Float.MAX_VALUE,
                        letterWidth * SHARE_OF_LETTER);
    }

    private void end() {
        if (!text.isEmpty()) {
            pieces.add(
                    new Piece(
                            left,
                            right,
                            base,
                            size,
                            gap,
                            text.toString(),
                            bold,
                            italic,
                            spaced,
                            pieces.size()));
            text.setLength(0);
        }
    }

    /// Some fonts have a height of nothing, or no height that makes sense.
    private static float size(TextPosition letter) {
        var size = Math.abs(letter.getYScale());
        return size > 0 && Float.isFinite(size) ? size : Math.max(1, letter.getHeightDir());
    }

    /// A browser slants letters itself when it has no italic font.
    private static boolean isSlanted(TextPosition letter) {
        var matrix = letter.getTextMatrix();
        return matrix.getShearX() == 0
                ? matrix.getShearY() != 0 && isUpright(matrix.getScaleX(), matrix.getShearY())
                : isUpright(matrix.getScaleY(), matrix.getShearX()) && matrix.getShearY() == 0;
    }

    private static boolean isUpright(float along, float across) {
        var slant = Math.abs(across / along);
        return slant > 0.1f && slant < 0.6f;
    }

    /// Writes `ﬁ` as `fi`: how letters are joined is no spelling.
    private static String plain(String unicode) {
        for (var i = 0; i < unicode.length(); i++) {
            var c = unicode.charAt(i);
            if ((c >= '\uFB00' && c <= '\uFDFF') || (c >= '\uFE70' && c <= '\uFEFE')) {
                return Normalizer.normalize(unicode, Normalizer.Form.NFKC).strip();
            }
        }
        return unicode;
    }
}
