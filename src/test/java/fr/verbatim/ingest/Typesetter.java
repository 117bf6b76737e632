package fr.verbatim.ingest;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lays paragraphs and tables out on the pages of a PDF file, as a word processor does. Confined to
/// one thread.
public final class Typesetter {

    private static final float PAGE_WIDTH = 595;
    private static final float TAB = 54;
    private static final float CELL_GAP = 11;

    private final Geometry geometry;
    private final PDFont plain = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private final PDFont italic = new PDType1Font(FontName.HELVETICA_OBLIQUE);
    private final List<List<Ink>> pages = new ArrayList<>();
    private int column;
    private float y;

    /// What a page looks like; lengths in points.
    ///
    /// @param margin what is left blank at each side
    /// @param height the height of the page
    /// @param columns how many columns there are
    /// @param gutter how far apart columns stand
    /// @param size the size of the letters
    /// @param leading how far apart lines stand
    /// @param paragraphGap how much further apart paragraphs stand
    /// @param indent how far the first line of a paragraph is indented; the others, if negative
    /// @param justified whether blanks are stretched to fill the lines
    /// @param hyphenated whether words are cut at the end of lines
    /// @param byRows whether the file writes the page line by line, across the columns
    /// @param stroked whether bold letters are plain ones with a contour
    /// @param running what stands above each page, its number below; empty for neither
    public record Geometry(
            float margin,
            float height,
            int columns,
            float gutter,
            float size,
            float leading,
            float paragraphGap,
            float indent,
            boolean justified,
            boolean hyphenated,
            boolean byRows,
            boolean stroked,
            String running) {

        /// One column of ragged lines, with a blank line between paragraphs.
        public static final Geometry PLAIN =
                new Geometry(72, 842, 1, 0, 11, 14, 14, 0, false, false, false, false, "");

        float columnWidth() {
            return (PAGE_WIDTH - 2 * margin - (columns - 1) * gutter) / columns;
        }
    }

    /// Some words of one look.
    public record Words(String text, boolean isBold, boolean isItalic) {
        public static Words plain(String text) {
            return new Words(text, false, false);
        }
    }

    private record Ink(float x, float y, String text, PDFont font, float size, boolean stroked) {}

    /// A word on a line; a blank, or a jump to the next tab stop, stands before it.
    private record Word(List<Words> parts, boolean tab) {}

    public Typesetter(Geometry geometry) {
        this.geometry = geometry;
        newPage();
    }

    private void newPage() {
        pages.add(new ArrayList<>());
        column = 0;
        y = top();
    }

    /// Sets headers, which alternate on long documents, and the numbers of pages.
    private List<Ink> running(int number) {
        if (geometry.running().isEmpty()) {
            return List.of();
        }
        var head =
                number % 2 == 0 && pages.size() > 3
                        ? geometry.running()
                        : "Terrain : " + geometry.running();
        return List.of(
                new Ink(geometry.margin(), geometry.height() - 30, head, plain, 9, false),
                new Ink(PAGE_WIDTH / 2, 24, "- " + number + " -", plain, 9, false));
    }

    private float top() {
        return geometry.height() - 60;
    }

    private void put(float x, float y, String text, PDFont font, float size) {
        var stroked = geometry.stroked() && font.equals(bold);
        pages.getLast().add(new Ink(x, y, text, stroked ? plain : font, size, stroked));
    }

    /// Sets a paragraph.
    public Typesetter paragraph(List<Words> words) {
        var lines = lines(words(words), geometry.columnWidth(), true);
        for (var i = 0; i < lines.size(); i++) {
            room(geometry.leading());
            draw(lines.get(i), left(), i == 0, i == lines.size() - 1);
            y -= geometry.leading();
        }
        y -= geometry.paragraphGap();
        return this;
    }

    public Typesetter paragraph(String text) {
        return paragraph(List.of(Words.plain(text)));
    }

    /// Sets a line over the whole page, in larger letters.
    public Typesetter title(String text) {
        put(geometry.margin(), y - 6, text, bold, geometry.size() * 1.5f);
        y -= geometry.leading() * 2.5f;
        return this;
    }

    /// Sets the rows of a table, its first columns as wide as said, the last as wide as is left.
    public Typesetter table(List<List<String>> rows, float... widths) {
        for (var row : rows) {
            var cells = new ArrayList<List<List<Word>>>();
            var lefts = new ArrayList<Float>();
            var x = geometry.margin();
            for (var i = 0; i < row.size(); i++) {
                var width = i < widths.length ? widths[i] : PAGE_WIDTH - geometry.margin() - x;
                cells.add(lines(words(List.of(Words.plain(row.get(i)))), width - CELL_GAP, false));
                lefts.add(x);
                x += width;
            }
            var height = cells.stream().mapToInt(List::size).max().orElse(0);
            room(Math.min(height, 20) * geometry.leading());
            for (var i = 0; i < cells.size(); i++) {
                var from = y;
                for (var line : cells.get(i)) {
                    draw(line, lefts.get(i), false, true);
                    y -= geometry.leading();
                }
                y = from;
            }
            y -= height * geometry.leading() + geometry.paragraphGap();
        }
        return this;
    }

    private float left() {
        return geometry.margin() + column * (geometry.columnWidth() + geometry.gutter());
    }

    private void room(float height) {
        if (y - height >= 40) {
            return;
        }
        if (++column < geometry.columns()) {
            y = top();
        } else {
            newPage();
        }
    }

    private static List<Word> words(List<Words> pieces) {
        var words = new ArrayList<Word>();
        var glued = false;
        for (var piece : pieces) {
            var from = 0;
            var text = piece.text();
            for (var i = 0; i <= text.length(); i++) {
                if (i < text.length() && text.charAt(i) != ' ' && text.charAt(i) != '\t') {
                    continue;
                }
                if (i > from) {
                    var part = new Words(text.substring(from, i), piece.isBold(), piece.isItalic());
                    if (glued && from == 0 && !words.isEmpty()) {
                        var parts = new ArrayList<>(words.removeLast().parts());
                        parts.add(part);
                        words.add(new Word(parts, false));
                    } else {
                        var tab = (from > 0 && text.charAt(from - 1) == '\t') || tabEnds(words);
                        words.add(new Word(List.of(part), tab));
                    }
                    glued = true;
                }
                if (i < text.length()) {
                    glued = false;
                    if (text.charAt(i) == '\t' && i == text.length() - 1) {
                        words.add(new Word(List.of(), true));
                    }
                }
                from = i + 1;
            }
        }
        words.removeIf(word -> word.parts().isEmpty());
        return words;
    }

    private static boolean tabEnds(List<Word> words) {
        return !words.isEmpty() && words.getLast().parts().isEmpty();
    }

    private List<List<Word>> lines(List<Word> words, float width, boolean indents) {
        var lines = new ArrayList<List<Word>>();
        var rest = new ArrayList<>(words);
        while (!rest.isEmpty()) {
            var first = lines.isEmpty();
            var room = width - (indents ? indent(first) : 0);
            var line = new ArrayList<Word>();
            var used = 0f;
            while (!rest.isEmpty()) {
                var word = rest.getFirst();
                var before = line.isEmpty() ? 0 : gap(word, used);
                if (line.isEmpty() || used + before + width(word) <= room) {
                    line.add(rest.removeFirst());
                    used += before + width(word);
                    continue;
                }
                cut(word, room - used - before)
                        .ifPresent(
                                halves -> {
                                    line.add(halves.getFirst());
                                    rest.set(0, halves.getLast());
                                });
                break;
            }
            lines.add(line);
        }
        return lines;
    }

    private float indent(boolean first) {
        return first ? Math.max(0, geometry.indent()) : Math.max(0, -geometry.indent());
    }

    private float gap(Word word, float used) {
        return word.tab() ? TAB - used % TAB : width(" ", plain);
    }

    /// Cuts a word after its hyphen, or between two syllables.
    private java.util.Optional<List<Word>> cut(Word word, float room) {
        if (word.parts().size() > 1 || word.tab()) {
            return java.util.Optional.empty();
        }
        var part = word.parts().getFirst();
        var text = part.text();
        for (var i = text.length() - 3; i >= 3; i--) {
            var hyphen = text.charAt(i - 1) == '-';
            var syllable =
                    geometry.hyphenated()
                            && text.length() > 6
                            && text.chars().allMatch(Character::isLetter)
                            && isVowel(text.charAt(i - 1))
                            && !isVowel(text.charAt(i))
                            && isVowel(text.charAt(i + 1));
            var head = text.substring(0, i) + (hyphen ? "" : "-");
            if ((hyphen || syllable) && width(head, font(part)) <= room) {
                return java.util.Optional.of(
                        List.of(
                                new Word(
                                        List.of(new Words(head, part.isBold(), part.isItalic())),
                                        false),
                                new Word(
                                        List.of(
                                                new Words(
                                                        text.substring(i),
                                                        part.isBold(),
                                                        part.isItalic())),
                                        false)));
            }
        }
        return java.util.Optional.empty();
    }

    private static boolean isVowel(char c) {
        return "aeiouyéèêàâîôûù".indexOf(Character.toLowerCase(c)) >= 0;
    }

    private PDFont font(Words words) {
        return words.isBold() ? bold : words.isItalic() ? italic : plain;
    }

    private float width(Word word) {
        var width = 0f;
        for (var part : word.parts()) {
            width += width(part.text(), font(part));
        }
        return width;
    }

    private float width(String text, PDFont font) {
        try {
            return font.getStringWidth(text) / 1000 * geometry.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void draw(List<Word> line, float left, boolean first, boolean last) {
        var blank = width(" ", plain);
        var start = left + indent(first);
        if (geometry.justified() && !last && line.stream().noneMatch(Word::tab)) {
            var words = 0f;
            for (var word : line) {
                words += width(word);
            }
            var room = geometry.columnWidth() - indent(first) - words;
            blank = line.size() > 1 ? Math.max(blank, room / (line.size() - 1)) : blank;
        }
        var x = start;
        for (var i = 0; i < line.size(); i++) {
            var word = line.get(i);
            x += i == 0 ? 0 : word.tab() ? gap(word, x - start) : blank;
            for (var part : word.parts()) {
                put(x, y - geometry.size(), part.text(), font(part), geometry.size());
                x += width(part.text(), font(part));
            }
        }
    }

    /// Writes the file.
    public Path write(Path folder, String name) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var page : pages) {
                var inks = new ArrayList<>(running(document.getNumberOfPages() + 1));
                inks.addAll(page);
                write(document, inks);
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Samples.bytes(folder, name, bytes.toByteArray());
    }

    private void write(PDDocument document, List<Ink> inks) throws IOException {
        var page = new PDPage(new PDRectangle(PAGE_WIDTH, geometry.height()));
        document.addPage(page);
        var ordered = new ArrayList<>(inks);
        if (geometry.byRows()) {
            ordered.sort(
                    Comparator.<Ink>comparingDouble(ink -> -ink.y()).thenComparingDouble(Ink::x));
        }
        try (var content = new PDPageContentStream(document, page)) {
            for (var ink : ordered) {
                content.beginText();
                content.setFont(ink.font(), ink.size());
                content.setRenderingMode(
                        ink.stroked() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
                content.newLineAtOffset(ink.x(), ink.y());
                content.showText(ink.text());
                content.endText();
            }
        }
    }
}
