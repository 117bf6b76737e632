package fr.verbatim.figure;

import fr.verbatim.codebook.Shade;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Locale;

/// The *frise de codage* of a document: its text from left to right, each extract in the colour of
/// its code, on light paper or on dark.
public final class CodeStrip {

    private static final int WIDTH = 400;
    private static final int HEIGHT = 12;
    private static final double LEAST = 1.2;

    /// A stretch of the text in one colour.
    ///
    /// @param span where, in UTF-16 code units
    /// @param shade its colour on light paper and on dark
    public record Piece(Span span, Shade shade) {}

    private CodeStrip() {}

    /// Returns the picture.
    ///
    /// @param length the length of the text, in UTF-16 code units
    /// @param pieces the extracts; a longer one is drawn under a shorter
    public static String svg(int length, List<Piece> pieces) {
        var svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" preserveAspectRatio="none">
                <style>rect{fill:var(--light)}@media(prefers-color-scheme:dark){rect{fill:var(--dark)}}</style>
                """
                        .formatted(WIDTH, HEIGHT));
        pieces.stream()
                .sorted((a, b) -> Integer.compare(b.span().length(), a.span().length()))
                .forEach(piece -> svg.append(rectangle(length, piece)));
        return svg.append("</svg>\n").toString();
    }

    private static String rectangle(int length, Piece piece) {
        var scale = (double) WIDTH / Math.max(1, length);
        return String.format(
                Locale.ROOT,
                """
                <rect x="%.1f" width="%.1f" height="%d" style="--light:%s;--dark:%s"/>
                """,
                piece.span().start() * scale,
                Math.max(LEAST, piece.span().length() * scale),
                HEIGHT,
                piece.shade().light(),
                piece.shade().dark());
    }
}
