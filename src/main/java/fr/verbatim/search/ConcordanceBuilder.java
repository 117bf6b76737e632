package fr.verbatim.search;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.Units;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Scope;
import fr.verbatim.text.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Cuts the context of hits out of their texts, each read once. Confined to one concordance.
final class ConcordanceBuilder {

    private final TextIndex index;
    private final Stretches stretches;
    private final Function<RevisionId, DocumentText> texts;
    private final Context context;
    private final Map<RevisionId, DocumentText> known = new HashMap<>();
    private final Map<RevisionId, WordPlaces> words = new HashMap<>();

    ConcordanceBuilder(TextIndex index, Stretches stretches, Context context) {
        this.index = index;
        this.stretches = stretches;
        this.texts = stretches::text;
        this.context = context;
    }

    Concordance of(List<Hit> hits) {
        return new Concordance(hits.stream().map(this::line).toList());
    }

    /// Returns a hit with what is shown around it.
    Passage passage(Hit hit) {
        return new Passage(hit.document().id(), shown(hit, text(hit)));
    }

    private DocumentText text(Hit hit) {
        return known.computeIfAbsent(hit.document().revision(), texts);
    }

    private ConcordanceLine line(Hit hit) {
        var text = text(hit);
        var span = hit.passage().span();
        var shown = shown(hit, text);
        return new ConcordanceLine(
                hit,
                flat(text.text().substring(shown.start(), span.start())),
                flat(span.in(text.text())),
                flat(text.text().substring(span.end(), shown.end())));
    }

    /// Returns what is shown of the text: the hit and what stands around it.
    private Span shown(Hit hit, DocumentText text) {
        var span = hit.passage().span();
        return switch (context) {
            case Context.Words(var each) -> {
                var places = places(hit, text);
                yield new Span(leftOf(hit, places, each), rightOf(hit, places, each));
            }
            case Context.Turn() -> whole(hit);
            case Context.Sentence() ->
                    sentences(hit, text).stream()
                            .filter(sentence -> sentence.overlaps(span))
                            .reduce(span, Span::cover);
        };
    }

    private List<Span> sentences(Hit hit, DocumentText text) {
        return indexed(hit)
                .map(document -> stretches.of(index, document, Scope.SENTENCE))
                .orElseGet(() -> Stretches.cut(text));
    }

    /// A hit may be older than the index: its text is then cut again.
    private Optional<IndexedDocument> indexed(Hit hit) {
        return index.find(hit.document().id())
                .filter(found -> found.revision().equals(hit.document().revision()));
    }

    /// Returns the units that a hit touches, and the hit itself.
    private static Span whole(Hit hit) {
        return hit.units().stream().map(Unit::span).reduce(hit.passage().span(), Span::cover);
    }

    /// Returns where the words of the units stand that a hit touches, or of all.
    private WordPlaces places(Hit hit, DocumentText text) {
        var indexed = indexed(hit);
        return indexed.isPresent() && !hit.units().isEmpty()
                ? index.words(
                        indexed.get(),
                        hit.units().getFirst().ordinal(),
                        hit.units().getLast().ordinal() + 1)
                : words.computeIfAbsent(hit.document().revision(), _ -> allPlaces(text));
    }

    private static WordPlaces allPlaces(DocumentText text) {
        return WordPlaces.of(
                Units.of(text).stream().flatMap(unit -> unit.words().stream()).toList());
    }

    private static int leftOf(Hit hit, WordPlaces places, int words) {
        var start = hit.passage().span().start();
        var word = places.endingBy(start) - words;
        var limit = whole(hit).start();
        return words == 0 ? start : word < 0 ? limit : Math.max(limit, places.start(word));
    }

    private static int rightOf(Hit hit, WordPlaces places, int words) {
        var end = hit.passage().span().end();
        var word = places.startingBefore(end) + words - 1;
        var limit = whole(hit).end();
        return words == 0 ? end : word >= places.size() ? limit : Math.min(limit, places.end(word));
    }

    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }
}
