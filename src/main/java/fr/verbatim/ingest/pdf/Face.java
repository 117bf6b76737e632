package fr.verbatim.ingest.pdf;

import org.apache.pdfbox.pdmodel.font.PDFont;

import java.util.Locale;

/// How the letters of a font look. Immutable.
///
/// The name says it, or else the font's description, which often says nothing.
record Face(boolean bold, boolean italic) {

    private static final int BOLD_WEIGHT = 600;

    static Face of(PDFont font) {
        var fontName = font.getName();
        var name = fontName == null ? "" : fontName.toLowerCase(Locale.ROOT);
        var bold =
                name.contains("bold")
                        || name.contains("black")
                        || name.contains("heavy")
                        || name.contains("gras");
        var italic =
                name.contains("italic") || name.contains("oblique") || name.contains("italique");
        var description = font.getFontDescriptor();
        if (description == null) {
            return new Face(bold, italic);
        }
        return new Face(
                bold || description.isForceBold() || description.getFontWeight() >= BOLD_WEIGHT,
                italic || description.isItalic() || description.getItalicAngle() != 0);
    }
}
