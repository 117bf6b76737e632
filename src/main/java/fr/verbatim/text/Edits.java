package fr.verbatim.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Edits of one text, all made at once, and where its offsets are afterwards. Immutable.
public final class Edits {

    private final List<Placed> edits;

    /// An edit, and where its words stand afterwards.
    private record Placed(Edit edit, Span after) {
        Span replaced() {
            return edit.span();
        }

        int growth() {
            return after.length() - edit.span().length();
        }
    }

    private Edits(List<Placed> edits) {
        this.edits = List.copyOf(edits);
    }

    /// Returns edits that are made at once.
    ///
    /// @param edits in any order, their spans counting in the text before any of them
    /// @throws IllegalArgumentException when two of them replace the same character, or are put in
    ///   at the same place
    public static Edits of(List<Edit> edits) {
        var ordered = edits.stream().sorted(Comparator.comparing(Edit::span)).toList();
        for (var i = 1; i < ordered.size(); i++) {
            var before = ordered.get(i - 1).span();
            var span = ordered.get(i).span();
            if (span.start() < before.end() || span.equals(before)) {
                throw new IllegalArgumentException("edits meet at " + span.start());
            }
        }
        var placed = new ArrayList<Placed>();
        var growth = 0;
        for (var edit : ordered) {
            var start = edit.span().start() + growth;
            placed.add(new Placed(edit, Span.at(start, edit.words().length())));
            growth += placed.getLast().growth();
        }
        return new Edits(placed);
    }

    /// Returns the edits in the order of the text.
    public List<Edit> all() {
        return edits.stream().map(Placed::edit).toList();
    }

    /// Returns where the words of each edit stand afterwards, in the same order.
    public List<Span> after() {
        return edits.stream().map(Placed::after).toList();
    }

    /// Returns the text with the edits made.
    public String apply(String text) {
        var edited = new StringBuilder(text.length());
        var from = 0;
        for (var edit : all()) {
            edited.append(text, from, edit.span().start()).append(edit.words());
            from = edit.span().end();
        }
        return edited.append(text, from, text.length()).toString();
    }

    /// Returns where a character is afterwards; empty when it was replaced.
    public OptionalInt kept(int offset) {
        var moved = offset;
        for (var edit : edits) {
            if (edit.replaced().contains(offset)) {
                return OptionalInt.empty();
            }
            if (edit.replaced().end() <= offset) {
                moved += edit.growth();
            }
        }
        return OptionalInt.of(moved);
    }

    /// Returns where a stretch stands afterwards, what is put in at its very ends included: words
    /// added to a paragraph are the paragraph's. Words that replace its end and what follows it are
    /// its own; those that replace its start and what precedes it are not.
    public Span outer(Span span) {
        return new Span(start(span.start(), true), outerEnd(span.end()));
    }

    /// Returns the same without what is put in at its very start: that belongs to what ends there.
    public Span outerAfter(Span span) {
        var end = outerEnd(span.end());
        return new Span(Math.min(start(span.start(), false), end), end);
    }

    /// Returns where a stretch stands afterwards, without what is put in at its ends, and without
    /// words that replace more than itself; empty when nothing is left of it.
    public Optional<Span> inner(Span span) {
        var start = start(span.start(), false);
        var end = span.end();
        for (var edit : edits) {
            var replaced = edit.replaced();
            if (replaced.start() <= span.start() && replaced.end() > span.end()) {
                return Optional.empty();
            }
            if (replaced.start() >= span.end()) {
                break;
            }
            if (replaced.end() > span.end()) {
                end = edit.after().start();
                return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
            }
            end += edit.growth();
        }
        return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
    }

    /// @param takesInserted whether what is put in at the very offset comes after the start
    private int start(int offset, boolean takesInserted) {
        var moved = offset;
        for (var edit : edits) {
            var replaced = edit.replaced();
            var isBefore =
                    replaced.end() < offset
                            || (replaced.end() == offset && !(replaced.isEmpty() && takesInserted));
            if (isBefore) {
                moved += edit.growth();
            } else if (replaced.start() < offset) {
                return edit.after().end();
            }
        }
        return moved;
    }

    private int outerEnd(int offset) {
        var moved = offset;
        for (var edit : edits) {
            var replaced = edit.replaced();
            if (replaced.end() <= offset) {
                moved += edit.growth();
            } else if (replaced.start() < offset) {
                return edit.after().end();
            }
        }
        return moved;
    }
}
