package fr.verbatim.search;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Units;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.text.Span;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Cuts the context of hits out of their texts, each read once. Confined to one concordance.
final class ConcordanceBuilder {

    private final TextIndex index;
    private final Function<RevisionId, DocumentText> texts;
    private final int context;
    private final Map<RevisionId, DocumentText> known = new HashMap<>();
    private final Map<RevisionId, WordPlaces> words = new HashMap<>();

    /// @param context how many words to show on each side
    ConcordanceBuilder(TextIndex index, Function<RevisionId, DocumentText> texts, int context) {
        this.index = index;
        this.texts = texts;
        this.context = context;
    }

    Concordance of(List<Hit> hits) {
        return new Concordance(hits.stream().map(this::line).toList());
    }

    private ConcordanceLine line(Hit hit) {
        var text = known.computeIfAbsent(hit.document().revision(), texts);
        var places = words.computeIfAbsent(hit.document().revision(), _ -> places(hit, text));
        var span = hit.passage().span();
        return new ConcordanceLine(
                hit,
                flat(text.text().substring(leftOf(hit, span, places), span.start())),
                flat(span.in(text.text())),
                flat(text.text().substring(span.end(), rightOf(hit, span, places))));
    }

    /// A hit may be older than the index: its text is then cut again.
    private WordPlaces places(Hit hit, DocumentText text) {
        return index.find(hit.document().id())
                .filter(found -> found.revision().equals(hit.document().revision()))
                .map(found -> index.words(found.id()))
                .orElseGet(
                        () ->
                                WordPlaces.of(
                                        Units.of(text).stream()
                                                .flatMap(unit -> unit.words().stream())
                                                .toList()));
    }

    private int leftOf(Hit hit, Span span, WordPlaces places) {
        var limit =
                hit.units().isEmpty()
                        ? span.start()
                        : Math.min(span.start(), hit.units().getFirst().span().start());
        var word = places.endingBy(span.start()) - context;
        return context == 0 ? span.start() : word < 0 ? limit : Math.max(limit, places.start(word));
    }

    private int rightOf(Hit hit, Span span, WordPlaces places) {
        var limit =
                hit.units().isEmpty()
                        ? span.end()
                        : Math.max(span.end(), hit.units().getLast().span().end());
        var word = places.startingBefore(span.end()) + context - 1;
        return context == 0
                ? span.end()
                : word >= places.size() ? limit : Math.min(limit, places.end(word));
    }

    private static String flat(String text) {
        return text.replace('\n', ' ').replace('\t', ' ').replace('\r', ' ');
    }
}
