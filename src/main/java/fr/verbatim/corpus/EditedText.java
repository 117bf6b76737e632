package fr.verbatim.corpus;

import fr.verbatim.text.Edits;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A text after edits, with all that lies over it: each layer follows the edits themselves,
/// exactly. Pure functions.
///
/// Words put in at an end of a paragraph, of a turn, of a section belong to it; those put in beside
/// a mark or beside bold words do not. What nothing is left of is gone.
public final class EditedText {

    private final DocumentText before;
    private final Edits edits;
    private final String text;

    private EditedText(DocumentText before, Edits edits) {
        this.before = before;
        this.edits = edits;
        this.text = edits.apply(before.text());
    }

    /// Returns the text with the edits made.
    ///
    /// @throws TurnsWouldJoin when paragraphs of different turns would become one
    public static DocumentText of(DocumentText before, Edits edits) {
        return new EditedText(before, edits).edited();
    }

    private DocumentText edited() {
        var layers = before.layers();
        return new DocumentText(
                text,
                new Layers(
                        new EditedParagraphs(before, edits, text).all(),
                        layers.emphases().stream()
                                .flatMap(
                                        it ->
                                                edits.inner(it.span()).stream()
                                                        .map(
                                                                span ->
                                                                        new Emphasis(
                                                                                span, it.style())))
                                .toList(),
                        moved(layers.pages(), Page::span, (it, span) -> page(it, span)),
                        moved(layers.turns(), Turn::span, this::turn),
                        layers.marks().stream().flatMap(this::mark).toList(),
                        moved(layers.sections(), Section::span, this::section)));
    }

    private interface Moving<T> {
        Stream<T> to(T thing, Span span);
    }

    /// Moves what may follow one upon the other without a gap; words put in between belong to the
    /// first.
    private <T> List<T> moved(List<T> things, Function<T, Span> place, Moving<T> moving) {
        var ends =
                things.stream().map(thing -> place.apply(thing).end()).collect(Collectors.toSet());
        var moved = new ArrayList<T>();
        for (var thing : things) {
            var span = place.apply(thing);
            var after =
                    ends.contains(span.start()) && !span.isEmpty()
                            ? edits.outerAfter(span)
                            : edits.outer(span);
            moving.to(thing, after).forEach(moved::add);
        }
        return moved;
    }

    private static Stream<Page> page(Page page, Span span) {
        return Stream.of(new Page(span, page.number(), page.margins()));
    }

    private Stream<Turn> turn(Turn turn, Span span) {
        if (Blank.trim(span, text).isEmpty()) {
            return Stream.empty();
        }
        var speech = edits.outer(turn.speech());
        var start = Math.clamp(speech.start(), span.start(), span.end());
        var end = Math.clamp(speech.end(), start, span.end());
        return Stream.of(
                new Turn(
                        span,
                        Blank.trim(new Span(start, end), text),
                        turn.speaker(),
                        turn.role(),
                        turn.startMs(),
                        turn.endMs()));
    }

    /// A mark that is rewritten as a whole is still one when its signs are: `[rires]`, `Nadia :`.
    private Stream<Mark> mark(Mark mark) {
        var isGone =
                edits.all().stream()
                        .filter(edit -> edit.span().equals(mark.span()))
                        .anyMatch(edit -> !hasEndsOf(edit.words(), mark.span().in(before.text())));
        return isGone
                ? Stream.empty()
                : edits.inner(mark.span()).stream().map(span -> new Mark(span, mark.kind()));
    }

    private static boolean hasEndsOf(String words, String mark) {
        var last = mark.charAt(mark.length() - 1);
        return !words.isEmpty()
                && words.charAt(words.length() - 1) == last
                && (Character.isLetterOrDigit(mark.charAt(0)) || words.charAt(0) == mark.charAt(0));
    }

    private Stream<Section> section(Section section, Span span) {
        return Blank.trim(span, text).isEmpty()
                ? Stream.empty()
                : Stream.of(new Section(span, section.kind(), title(section)));
    }

    /// A title that is written at the head of its part is edited with it.
    private String title(Section section) {
        var title = section.title();
        var written = Span.at(section.span().start(), title.length());
        if (title.isEmpty() || !before.text().startsWith(title, written.start())) {
            return title;
        }
        var edited = edits.outer(written).in(text).strip();
        var line = edited.lines().findFirst().orElse("");
        return line.isBlank() ? title : line;
    }
}
