package fr.verbatim.cli;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.pseudonym.MaskedTexts;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.text.Span;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// What answers are printed on: lines, with sober colours where it has them. Nothing that a
/// document or a name holds commands it. Confined to one thread.
final class Terminal {

    private static final String INDENT = "  ";

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean colored;
    private final int width;
    private Masks masks = Masks.NONE;
    private MaskedTexts texts = new MaskedTexts(Masks.NONE);

    /// How words are set off; without colours they are not.
    enum Style {
        STRONG("1"),
        FAINT("2"),
        NODE("1;31"),
        GOOD("32"),
        WARNING("33");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    Terminal(PrintWriter out, PrintWriter err, boolean colored, int width) {
        this.out = out;
        this.err = err;
        this.colored = colored;
        this.width = width;
    }

    /// Returns how many characters a line holds.
    int width() {
        return width;
    }

    /// Shows pseudonyms in place of names from now on.
    void hide(Masks masks) {
        this.masks = masks;
        this.texts = new MaskedTexts(masks);
    }

    /// Returns words as they are shown.
    String read(String text) {
        return masks.applied(text);
    }

    /// Returns passages that follow each other in a text as they are shown.
    List<String> read(DocumentText text, Span... passages) {
        return texts.read(text, passages);
    }

    void line(String text) {
        out.println(Display.harmless(read(text)));
    }

    void blank() {
        out.println();
    }

    void title(String text) {
        line(styled(Style.STRONG, text));
    }

    /// Prints a line where refusals and warnings go.
    void complain(String text) {
        out.flush();
        err.println(Display.harmless(read(text)));
        err.flush();
    }

    /// Prints a line where refusals go, and under it a caret at the character `offset` of it.
    void point(String text, int offset) {
        var line = text.replaceAll("\\p{Cntrl}", " ");
        var before = Display.end(line.substring(0, Math.min(offset, line.length())), width / 2);
        var from = line.substring(Math.min(offset, line.length()));
        var room = width - INDENT.length() - Display.width(before);
        complain(INDENT + before + Display.start(from, room));
        complain(INDENT + " ".repeat(Display.width(before)) + "^");
    }

    /// Prints a text in lines that fit, the first after `first`, the others under it.
    void wrapped(String first, String text) {
        var indent = " ".repeat(Display.width(first));
        var start = first;
        for (var piece : lines(read(text), width - Display.width(first))) {
            line(start + piece);
            start = indent;
        }
    }

    String styled(Style style, String text) {
        return colored && !text.isEmpty()
                ? "\u001B[" + style.code + "m" + read(text) + "\u001B[0m"
                : text;
    }

    static List<String> lines(String text, int width) {
        var lines = new ArrayList<String>();
        for (var whole : text.split("\n", -1)) {
            var line = new StringBuilder();
            for (var word : whole.split(" ", -1)) {
                var full = Display.width(line) + 1 + Display.width(word) > width;
                if (full && !line.isEmpty()) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                if (!line.isEmpty()) {
                    line.append(' ');
                }
                line.append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
