package fr.verbatim.corpus;

import fr.verbatim.text.Edits;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// The paragraphs of a text after edits: one a line, one a cell. A line that is broken gives two of
/// the same style; lines that are joined give one, of the style of the first. Confined to one call.
final class EditedParagraphs {

    private static final int NO_TURN = -1;

    private final DocumentText before;
    private final List<Paragraph> paragraphs;
    private final Edits edits;
    private final String text;
    private final Set<Integer> begun = new HashSet<>();

    /// What is kept of a paragraph side by side, in both texts.
    private record Kept(int paragraph, Span was, Span is) {}

    EditedParagraphs(DocumentText before, Edits edits, String text) {
        this.before = before;
        this.paragraphs = before.layers().paragraphs();
        this.edits = edits;
        this.text = text;
    }

    List<Paragraph> all() {
        var cuts = cuts();
        var kept = new HashMap<Integer, List<Kept>>();
        for (var piece : kept()) {
            kept.computeIfAbsent(lineStart(cuts, piece.is().start()), _ -> new ArrayList<>())
                    .add(piece);
        }
        var all = new ArrayList<Paragraph>();
        var from = 0;
        for (var cut : cuts) {
            add(new Span(from, cut), kept, all);
            from = cut + 1;
        }
        add(new Span(from, text.length()), kept, all);
        return all;
    }

    /// Returns where lines and cells end in the text after the edits.
    private NavigableSet<Integer> cuts() {
        var cuts = new TreeSet<Integer>();
        for (var at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            cuts.add(at);
        }
        for (var i = 1; i < paragraphs.size(); i++) {
            var start = paragraphs.get(i - 1).span().end();
            var between = before.text().substring(start, paragraphs.get(i).span().start());
            var tab = between.indexOf('\t');
            if (tab >= 0 && between.indexOf('\n') < 0) {
                edits.kept(start + tab).ifPresent(cuts::add);
            }
        }
        return cuts;
    }

    private static int lineStart(NavigableSet<Integer> cuts, int offset) {
        var cut = cuts.lower(offset);
        return cut == null ? 0 : cut + 1;
    }

    private List<Kept> kept() {
        var pieces = new ArrayList<Kept>();
        for (var i = 0; i < paragraphs.size(); i++) {
            var span = paragraphs.get(i).span();
            var from = span.start();
            for (var edit : edits.all()) {
                if (edit.span().end() > from && edit.span().start() < span.end()) {
                    keep(i, from, edit.span().start(), pieces);
                    from = Math.max(from, edit.span().end());
                }
            }
            keep(i, from, span.end(), pieces);
        }
        return pieces;
    }

    private void keep(int paragraph, int from, int to, List<Kept> pieces) {
        if (from < to) {
            var was = new Span(from, to);
            edits.kept(from)
                    .ifPresent(at -> pieces.add(new Kept(paragraph, was, Span.at(at, to - from))));
        }
    }

    private void add(Span line, Map<Integer, List<Kept>> kept, List<Paragraph> all) {
        var words = Blank.trim(line, text);
        if (words.isEmpty()) {
            return;
        }
        var pieces = kept.getOrDefault(line.start(), List.of());
        for (var i = 1; i < pieces.size(); i++) {
            check(pieces.get(i - 1), pieces.get(i));
        }
        if (pieces.isEmpty()) {
            written(line, words).ifPresent(all::add);
            return;
        }
        var first = pieces.getFirst();
        var paragraph = paragraphs.get(first.paragraph());
        if (pieces.size() == 1
                && first.was().equals(paragraph.span())
                && edits.after().stream().noneMatch(line::overlaps)) {
            words = first.is();
        }
        all.add(like(paragraph, words, !begun.add(first.paragraph())));
    }

    private static Paragraph like(Paragraph paragraph, Span words, boolean isNew) {
        return isNew && paragraph.style() == Paragraph.Style.HEADING
                ? new Paragraph(words, Paragraph.Style.BODY, 0)
                : new Paragraph(words, paragraph.style(), paragraph.level());
    }

    /// Returns the paragraph of a line that is all new: like the one in which it was put, or which
    /// it replaces. A line that was no paragraph, and was left alone, is none.
    private Optional<Paragraph> written(Span line, Span words) {
        var after = edits.after();
        for (var i = 0; i < after.size(); i++) {
            if (after.get(i).overlaps(line)) {
                var start = edits.all().get(i).span().start();
                for (var p = 0; p < paragraphs.size(); p++) {
                    var span = paragraphs.get(p).span();
                    if (span.start() <= start && start <= span.end()) {
                        var isNew = span.start() < start || !begun.add(p);
                        return Optional.of(like(paragraphs.get(p), words, isNew));
                    }
                }
                return Optional.of(new Paragraph(words, Paragraph.Style.BODY, 0));
            }
        }
        return Optional.empty();
    }

    private void check(Kept first, Kept second) {
        if (first.paragraph() != second.paragraph()
                && turnAt(first.was().end() - 1) != turnAt(second.was().start())) {
            throw new TurnsWouldJoin(first.paragraph() + 1, second.paragraph() + 1);
        }
    }

    private int turnAt(int offset) {
        var turns = before.layers().transcribed();
        for (var i = 0; i < turns.size(); i++) {
            if (turns.get(i).span().contains(offset)) {
                return i;
            }
        }
        return NO_TURN;
    }
}
