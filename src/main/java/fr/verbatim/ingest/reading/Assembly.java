package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Emphasis;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Mark;
import fr.verbatim.corpus.Page;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.message.Message;
import fr.verbatim.text.OffsetMap;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Collects the text of a file and what lies over it, as a reader comes upon them. Confined to one
/// thread.
///
/// Its offsets count in the text as read; [#build] normalises that text and carries every span with
/// it. Paragraphs stand one a line; the cells of a row are separated by tabs; a paragraph without a
/// word leaves no trace.
public final class Assembly {

    /// The longest text that is kept, in UTF-16 code units: some 250 hours of talk.
    public static final int LONGEST_TEXT = 16_000_000;

    /// The most paragraphs, lines or cells; an interview of three hours has some 3,000.
    public static final int MOST_PARAGRAPHS = 500_000;

    private final StringBuilder text = new StringBuilder();
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final List<Emphasis> emphases = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<Integer, List<String>> margins = new HashMap<>();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Turn> turns = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final Map<String, Role> roles = new LinkedHashMap<>();
    private final List<List<List<Span>>> tables = new ArrayList<>();
    private final Map<String, String> metadata = new LinkedHashMap<>();
    private final List<Message> doubts = new ArrayList<>();
    private final List<Message> removed = new ArrayList<>();
    private int pageStart = -1;
    private int pageNumber;
    private int bodyEnd = -1;
    private boolean sameRow;

    /// Returns the length of the text so far.
    public int length() {
        return text.length();
    }

    /// Appends a paragraph; line ends inside it make several of it.
    public void paragraph(Run run, Paragraph.Style style, int level) {
        Patience.check();
        if (Blanks.isBlank(run.text())) {
            return;
        }
        separate();
        var start = text.length();
        append(run.text());
        run.emphases()
                .forEach(emphasis -> emphasis(emphasis.span().shift(start), emphasis.style()));
        var from = start;
        for (var at = start; at <= text.length(); at++) {
            if (at == text.length() || isLineEnd(text.charAt(at))) {
                paragraphAt(new Span(from, at), style, level);
                from = at + 1;
            }
        }
    }

    private void separate() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n' && !sameRow) {
            text.append('\n');
        }
        sameRow = false;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n'
                || c == '\r'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u000B'
                || c == '\f';
    }

    /// Appends text that already has its line ends, as a text file does.
    public void append(CharSequence more) {
        if (text.length() + more.length() > LONGEST_TEXT) {
            throw new TooMuchText("ingest.too-long", LONGEST_TEXT / 1_000_000);
        }
        text.append(more);
    }

    /// Says that a paragraph stands at `span`, blanks at its ends left out.
    public void paragraphAt(Span span, Paragraph.Style style, int level) {
        var words = Blanks.trim(span, text);
        if (!words.isEmpty()) {
            if (paragraphs.size() == MOST_PARAGRAPHS) {
                throw TooMuchText.paragraphs();
            }
            paragraphs.add(new Paragraph(words, style, level));
        }
    }

    public void emphasis(Span span, Emphasis.Style style) {
        emphases.add(new Emphasis(span, style));
    }

    public void mark(Span span, Mark.Kind kind) {
        marks.add(new Mark(span, kind));
    }

    /// Says that `speaker`, or nobody known, speaks at `span`, from and to those milliseconds.
    public void turn(
            Span span, @Nullable String speaker, @Nullable Long startMs, @Nullable Long endMs) {
        turns.add(new Turn(span, span, speaker, Role.UNKNOWN, startMs, endMs));
    }

    /// Says that a speaker has that role, because the file itself says so.
    public void role(String speaker, Role role) {
        roles.putIfAbsent(speaker, role);
    }

    /// Says that a part of that title, which need not be written in the text, stands at `span`.
    public void section(Span span, Section.Kind kind, String title) {
        sections.add(new Section(span, kind, title));
    }

    /// Begins a table; rows and cells follow.
    public void beginTable() {
        separate();
        tables.add(new ArrayList<>());
    }

    /// Begins a row of the table begun last; a damaged file may begin none.
    public void beginRow() {
        if (tables.isEmpty()) {
            beginTable();
        }
        sameRow = false;
        separate();
        tables.getLast().add(new ArrayList<>());
    }

    /// Appends a cell of the row begun last, one run a paragraph; a damaged file may begin none.
    public void cell(List<Run> content) {
        if (tables.isEmpty()) {
            beginTable();
        }
        if (tables.getLast().isEmpty()) {
            beginRow();
        }
        var row = tables.getLast().getLast();
        if (!row.isEmpty()) {
            text.append('\t');
        }
        sameRow = true;
        var start = text.length();
        content.forEach(run -> paragraph(run, Paragraph.Style.CELL, 0));
        sameRow = true;
        row.add(new Span(start, text.length()));
    }

    /// Ends the table begun last.
    public void endTable() {
        sameRow = false;
    }

    /// Begins the page of that number; the page before it ends here.
    public void beginPage(int number) {
        beginPage(number, text.length());
    }

    /// Begins the page of that number at `offset`, inside the paragraph appended last perhaps; the
    /// page before it ends there.
    public void beginPage(int number, int offset) {
        endPage(offset);
        pageStart = offset;
        pageNumber = number;
    }

    /// Says what stood above and below the text of a page, and is set aside.
    public void margins(int page, List<String> lines) {
        margins.put(page, lines);
    }

    private void endPage(int offset) {
        if (pageStart >= 0 && offset > pageStart) {
            addPage(new Span(pageStart, offset), pageNumber);
        }
    }

    private void addPage(Span span, int number) {
        pages.add(new Page(span, number, margins.getOrDefault(number, List.of())));
    }

    /// Says that what follows is notes, no longer the body.
    public void endBody() {
        endPage(text.length());
        pageStart = -1;
        if (bodyEnd < 0) {
            bodyEnd = text.length();
        }
    }

    /// Appends a note that stood at the foot of a page or at the end, under its number.
    public void note(String number, Run words) {
        if (Blanks.isBlank(words.text())) {
            return;
        }
        endBody();
        separate();
        var start = text.length();
        var label = "[" + number + "] ";
        paragraph(words.after(label), Paragraph.Style.BODY, 0);
        mark(Span.at(start, label.length() - 1), Mark.Kind.NOTE);
    }

    /// Appends a note that stood at the foot of that page.
    public void note(String number, Run words, int page) {
        var start = text.length();
        note(number, words);
        if (text.length() > start) {
            addPage(new Span(start, text.length()), page);
        }
    }

    public void metadata(String key, String value) {
        metadata.putIfAbsent(key, value);
    }

    public void doubt(String key, Object... arguments) {
        doubts.add(Message.of(key, arguments));
    }

    public void removed(String key, Object... arguments) {
        removed.add(Message.of(key, arguments));
    }

    /// Returns what was collected, its text normalised.
    public Reading build(String mediaType, @Nullable String encoding) {
        endPage(text.length());
        var normalised = Normaliser.normalise(text.toString());
        var map = normalised.map();
        var layers =
                new Layers(
                        paragraphs.stream()
                                .map(it -> moved(it, map))
                                .filter(it -> !it.span().isEmpty())
                                .toList(),
                        Emphases.merged(
                                emphases.stream().map(it -> moved(it, map)).toList(),
                                normalised.text()),
                        pages.stream()
                                .map(
                                        it ->
                                                new Page(
                                                        moved(it.span(), map),
                                                        it.number(),
                                                        it.margins()))
                                .toList(),
                        turns.stream().map(it -> moved(it, map)).toList(),
                        marks.stream()
                                .map(it -> new Mark(moved(it.span(), map), it.kind()))
                                .toList(),
                        sections.stream()
                                .map(
                                        it ->
                                                new Section(
                                                        moved(it.span(), map),
                                                        it.kind(),
                                                        it.title()))
                                .toList());
        var told = new ArrayList<>(removed);
        normalised.removals().stream()
                .filter(removal -> removal.kind() != Removal.Kind.LINE_END)
                .map(Removal::toMessage)
                .forEach(told::add);
        return new Reading(
                new DocumentText(normalised.text(), layers),
                turns.stream()
                        .map(Turn::speaker)
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(label -> new Voice(label, roles.getOrDefault(label, Role.UNKNOWN)))
                        .toList(),
                metadata,
                doubts,
                told,
                mediaType,
                encoding,
                tables.stream()
                        .filter(rows -> rows.stream().anyMatch(row -> !row.isEmpty()))
                        .map(rows -> moved(rows, map))
                        .toList(),
                bodyEnd < 0 ? normalised.text().length() : map.toNormalised(bodyEnd),
                null);
    }

    private static Table moved(List<List<Span>> rows, OffsetMap map) {
        return new Table(
                rows.stream()
                        .filter(row -> !row.isEmpty())
                        .map(
                                row ->
                                        new Table.Row(
                                                row.stream()
                                                        .map(cell -> moved(cell, map))
                                                        .toList()))
                        .toList());
    }

    private static Paragraph moved(Paragraph paragraph, OffsetMap map) {
        return new Paragraph(moved(paragraph.span(), map), paragraph.style(), paragraph.level());
    }

    private static Turn moved(Turn turn, OffsetMap map) {
        var span = moved(turn.span(), map);
        return new Turn(span, span, turn.speaker(), turn.role(), turn.startMs(), turn.endMs());
    }

    private static Emphasis moved(Emphasis emphasis, OffsetMap map) {
        return new Emphasis(moved(emphasis.span(), map), emphasis.style());
    }

    private static Span moved(Span span, OffsetMap map) {
        return new Span(map.toNormalised(span.start()), map.toNormalised(span.end()));
    }
}
