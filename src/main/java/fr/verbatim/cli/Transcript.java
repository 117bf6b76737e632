package fr.verbatim.cli;

import fr.verbatim.DocumentView;
import fr.verbatim.Extract;
import fr.verbatim.analysis.guide.Asked;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.Turn;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// Prints a document: the number of each paragraph, who speaks where a turn begins, the words.
/// Immutable.
final class Transcript {

    private static final int WIDEST_SPEAKER = 16;

    private final DocumentView view;
    private final Terminal terminal;
    private final Words words;
    private final boolean codes;
    private final int speakerWidth;
    private final int numberWidth;

    Transcript(DocumentView view, Terminal terminal, Words words, boolean codes) {
        this.view = view;
        this.terminal = terminal;
        this.words = words;
        this.codes = codes;
        this.speakerWidth =
                Math.min(
                        WIDEST_SPEAKER,
                        view.layers().transcribed().stream()
                                .mapToInt(turn -> Display.width(speaker(turn)))
                                .max()
                                .orElse(0));
        this.numberWidth = String.valueOf(view.layers().paragraphs().size()).length();
    }

    void print(int from, int to) {
        var paragraphs = view.layers().paragraphs();
        for (var number = Math.max(1, from); number <= Math.min(to, paragraphs.size()); number++) {
            paragraph(number, paragraphs.get(number - 1));
        }
    }

    private void paragraph(int number, Paragraph paragraph) {
        var body = body(paragraph.span());
        if (body.isBlank()) {
            titles(paragraph.span());
            return;
        }
        var begun = turnBegunIn(paragraph.span());
        var start = Display.right(String.valueOf(number), numberWidth) + "  " + speaking(begun);
        var heading = paragraph.style() == Paragraph.Style.HEADING;
        var style =
                heading ? Terminal.Style.STRONG : isAsking(paragraph) ? Terminal.Style.FAINT : null;
        view.asked().stream()
                .filter(asked -> paragraph.span().contains(asked.section().span().start()))
                .forEach(asked -> asked(" ".repeat(Display.width(start)), asked));
        terminal.wrapped(start, style == null ? body : styledWords(style, body));
        if (codes) {
            view.extracts().stream()
                    .filter(extract -> beginsIn(extract, paragraph.span()))
                    .forEach(extract -> coded(" ".repeat(Display.width(start)), extract));
        }
    }

    /// Shows the titles of the parts that begin in a paragraph without a word to read: a label
    /// whose turn begins below, the cells of a table that say where its words come from.
    private void titles(Span paragraph) {
        view.layers().sections().stream()
                .filter(section -> paragraph.contains(section.span().start()))
                .map(Section::title)
                .filter(title -> !title.isEmpty())
                .forEach(title -> terminal.wrapped("", styledWords(Terminal.Style.STRONG, title)));
    }

    private String speaking(@Nullable Turn begun) {
        var speaker = begun == null ? "" : Display.start(speaker(begun), speakerWidth);
        return speakerWidth == 0 ? "" : Display.left(speaker, speakerWidth) + "  ";
    }

    /// Styles word by word, so that a line can end anywhere.
    private String styledWords(Terminal.Style style, String body) {
        return String.join(
                " ",
                java.util.Arrays.stream(body.split(" "))
                        .map(word -> terminal.styled(style, word))
                        .toList());
    }

    private void asked(String indent, Asked asked) {
        terminal.line(
                indent
                        + terminal.styled(
                                Terminal.Style.FAINT,
                                words.text(
                                        "cli.guide.asked",
                                        asked.themeName(),
                                        words.name(asked.kind()))));
    }

    private void coded(String indent, Extract extract) {
        var mark =
                "▏"
                        + extract.codeName()
                        + " · "
                        + extract.coder()
                        + " · "
                        + words.quoted(Display.flat(extract.text()));
        terminal.line(
                indent
                        + terminal.styled(
                                Terminal.Style.GOOD,
                                Display.start(mark, terminal.width() - Display.width(indent))));
    }

    private static boolean beginsIn(Extract extract, Span paragraph) {
        var quotation = extract.quotation();
        return quotation != null && paragraph.contains(quotation.passage().span().start());
    }

    private @Nullable Turn turnBegunIn(Span paragraph) {
        return view.layers().transcribed().stream()
                .filter(
                        turn ->
                                paragraph.contains(turn.speech().start())
                                        || paragraph.contains(turn.span().start()))
                .findFirst()
                .orElse(null);
    }

    private boolean isAsking(Paragraph paragraph) {
        return view.layers().transcribed().stream()
                .filter(turn -> turn.span().overlaps(paragraph.span()))
                .findFirst()
                .map(this::role)
                .filter(role -> role == Role.INTERVIEWER)
                .isPresent();
    }

    private Role role(Turn turn) {
        return view.speakers().stream()
                .filter(speaker -> speaker.label().equals(turn.speaker()))
                .findFirst()
                .map(Speaker::role)
                .orElse(turn.role());
    }

    private static String speaker(Turn turn) {
        var label = turn.speaker() == null ? "" : turn.speaker();
        var start = turn.startMs();
        return start == null ? label : (label + " " + clock(start)).strip();
    }

    /// Returns a time of a recording, such as `1:02:03`.
    private static String clock(long milliseconds) {
        var seconds = Math.floorDiv(milliseconds, 1000L);
        var hours = seconds / 3600;
        return hours == 0
                ? "%d:%02d".formatted(seconds / 60, seconds % 60)
                : "%d:%02d:%02d".formatted(hours, seconds / 60 % 60, seconds % 60);
    }

    /// Returns the words of a paragraph without the label and time before them, which stand in
    /// their own column.
    private String body(Span paragraph) {
        var start = paragraph.start();
        if (view.layers().transcribed().isEmpty()) {
            return read(paragraph);
        }
        for (var mark : view.layers().marks()) {
            var leading =
                    mark.kind() != Mark.Kind.NOTE
                            && paragraph.contains(mark.span())
                            && new Span(Math.min(start, mark.span().start()), mark.span().start())
                                    .in(view.text())
                                    .chars()
                                    .noneMatch(Character::isLetterOrDigit);
            if (leading && mark.span().end() > start) {
                start = mark.span().end();
            }
        }
        return read(new Span(start, paragraph.end())).replaceFirst("^[\\s\\u00A0:–—-]+", "");
    }

    /// The name of a paragraph is read in the whole text.
    private String read(Span span) {
        return terminal.read(view.toText(), span).getFirst();
    }
}
