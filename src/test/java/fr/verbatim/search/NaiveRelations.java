package fr.verbatim.search;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Scope;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Tells how two passages stand to each other, for [NaiveSearch], by looking at all that is between
/// and around them.
final class NaiveRelations {

    private final Snapshot snapshot;
    private final List<NaiveSearch.Unit> units;
    private final Map<DocumentId, DocumentText> texts;

    NaiveRelations(
            Snapshot snapshot, List<NaiveSearch.Unit> units, Map<DocumentId, DocumentText> texts) {
        this.snapshot = snapshot;
        this.units = units;
        this.texts = texts;
    }

    boolean holds(Query.Related related, Passage a, Passage b) {
        var distance = related.distance();
        var isInWords = related.scope() == Scope.WORD;
        var around = around(a, related.scope(), distance);
        return switch (related.relation()) {
            case OVERLAP -> a.overlaps(b);
            case WITHIN, NOT_WITHIN -> b.span().contains(a.span());
            case NEAR ->
                    a.overlaps(b)
                            || (isInWords
                                    ? wordsBetween(a, b) <= distance
                                    : around.overlaps(b.span()));
            case FOLLOWED_BY ->
                    b.span().start() >= a.span().end()
                            && (isInWords
                                    ? wordsBetween(a, b) <= distance
                                    : b.span().start() < around.end());
            case PRECEDED_BY ->
                    b.span().end() <= a.span().start()
                            && (isInWords
                                    ? wordsBetween(a, b) <= distance
                                    : b.span().end() > around.start());
            case SAME ->
                    stretches(related.scope(), a.document()).stream()
                            .anyMatch(s -> s.overlaps(a.span()) && s.overlaps(b.span()));
        };
    }

    private Span around(Passage a, Scope scope, int distance) {
        var stretches = stretches(scope, a.document());
        var around = a.span();
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).overlaps(a.span())) {
                for (int k = i - distance; k <= i + distance; k++) {
                    if (k >= 0 && k < stretches.size()) {
                        around = around.cover(stretches.get(k));
                    }
                }
            }
        }
        return around;
    }

    private List<Span> stretches(Scope scope, DocumentId id) {
        var text = Objects.requireNonNull(texts.get(id));
        var inDocument = units.stream().filter(unit -> unit.document().id().equals(id)).toList();
        return switch (scope) {
            case WORD -> List.of();
            case SENTENCE ->
                    inDocument.stream()
                            .flatMap(unit -> unit.sentences().stream())
                            .sorted()
                            .toList();
            case TURN ->
                    text.layers().turns().stream()
                            .map(Turn::speech)
                            .filter(speech -> !speech.isEmpty())
                            .sorted()
                            .toList();
            case PARAGRAPH ->
                    text.layers().paragraphs().stream().map(p -> p.span()).sorted().toList();
            case SITUATION ->
                    snapshot.situations().stream()
                            .flatMap(situation -> snapshot.passages(situation.id()).stream())
                            .filter(passage -> passage.document().equals(id))
                            .map(Passage::span)
                            .toList();
            case SECTION -> parts(text);
            case DOCUMENT -> List.of(new Span(0, text.text().length() + 1));
        };
    }

    /// Character by character: the part goes on as long as the sections around it are the same.
    private static List<Span> parts(DocumentText text) {
        var parts = new ArrayList<Span>();
        for (int i = 0; i < text.text().length(); i++) {
            var at = i;
            var around = text.layers().sections().stream().map(Section::span);
            var cut =
                    text.layers().sections().stream()
                            .map(Section::span)
                            .anyMatch(span -> span.start() == at || span.end() == at);
            if (around.anyMatch(span -> span.contains(at))) {
                if (!cut && !parts.isEmpty() && parts.getLast().end() == at) {
                    parts.set(parts.size() - 1, new Span(parts.getLast().start(), at + 1));
                } else {
                    parts.add(new Span(at, at + 1));
                }
            }
        }
        return parts;
    }

    private long wordsBetween(Passage a, Passage b) {
        var from = Math.min(a.span().end(), b.span().end());
        var to = Math.max(a.span().start(), b.span().start());
        return units.stream()
                .filter(unit -> unit.document().id().equals(a.document()))
                .flatMap(unit -> unit.words().stream())
                .filter(word -> word.span().start() >= from && word.span().end() <= to)
                .count();
    }
}
