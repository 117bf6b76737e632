package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.report.Reference;
import fr.verbatim.search.ConcordanceLine;

import java.util.List;

/// Prints hits in their context, the words found one below the other. Confined to one thread.
final class Kwic {

    private static final String GAP = "  ";
    private static final int WIDEST_PLACE = 30;
    private static final int WIDEST_NODE = 40;

    private final Terminal terminal;
    private final Words words;
    private final Verbatim study;

    Kwic(Terminal terminal, Words words, Verbatim study) {
        this.terminal = terminal;
        this.words = words;
        this.study = study;
    }

    /// Returns whether what was found is too long to stand in the middle of a line.
    static boolean isTooLong(List<ConcordanceLine> lines, int width) {
        return lines.stream().mapToInt(line -> Display.width(line.node())).average().orElse(0)
                > width / 3.0;
    }

    /// Returns the lines as they are shown: with pseudonyms, where these are asked for.
    private List<ConcordanceLine> read(List<ConcordanceLine> lines) {
        return lines.stream()
                .map(
                        line -> {
                            var read =
                                    terminal.read(study.text(line.hit().document()), line.spans());
                            return new ConcordanceLine(
                                    line.hit(),
                                    onOneLine(read.get(0)),
                                    onOneLine(read.get(1)),
                                    onOneLine(read.get(2)));
                        })
                .toList();
    }

    private static String onOneLine(String text) {
        return text.replaceAll("[\\t\\n]", " ");
    }

    void lines(List<ConcordanceLine> found) {
        var lines = read(found);
        var places = lines.stream().map(this::place).toList();
        var placeWidth =
                Math.min(WIDEST_PLACE, places.stream().mapToInt(Display::width).max().orElse(0));
        var nodeWidth =
                Math.min(
                        WIDEST_NODE,
                        lines.stream()
                                .mapToInt(line -> Display.width(line.node()))
                                .max()
                                .orElse(0));
        var side = (terminal.width() - placeWidth - nodeWidth - 2 * GAP.length()) / 2;
        for (var i = 0; i < lines.size(); i++) {
            terminal.line(line(lines.get(i), places.get(i), placeWidth, nodeWidth, side));
        }
    }

    private String line(
            ConcordanceLine line, String place, int placeWidth, int nodeWidth, int side) {
        var node = Display.start(line.node(), nodeWidth);
        var right =
                Display.startInWords(
                        line.right().stripTrailing(), side + nodeWidth - Display.width(node));
        return (terminal.styled(
                                Terminal.Style.FAINT,
                                Display.left(Display.end(place, placeWidth), placeWidth))
                        + GAP
                        + Display.right(Display.endInWords(line.left().stripLeading(), side), side)
                        + terminal.styled(Terminal.Style.NODE, node)
                        + right)
                .stripTrailing();
    }

    private String place(ConcordanceLine line) {
        var quotation = study.quote(line.hit().passage());
        return Display.start(quotation.document(), WIDEST_PLACE - 8)
                + " §\u00A0"
                + quotation.paragraph();
    }

    void quotations(List<ConcordanceLine> lines) {
        for (var line : read(lines)) {
            var quotation = study.quote(line.hit().passage());
            terminal.wrapped("", around(line));
            terminal.line(
                    GAP
                            + terminal.styled(
                                    Terminal.Style.FAINT,
                                    Reference.of(quotation, words.locale()).text()));
            terminal.blank();
        }
    }

    /// Returns the words found, set off when something stands around them.
    private String around(ConcordanceLine line) {
        var node = Display.flat(line.node());
        var set = terminal.styled(Terminal.Style.NODE, node);
        return node.length() > WIDEST_NODE
                ? words.quoted(node)
                : words.quoted((line.left() + set + line.right()).strip());
    }
}
