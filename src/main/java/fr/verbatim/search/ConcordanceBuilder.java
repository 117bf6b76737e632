package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.search.index.TextIndex;
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
    private final Map<DocumentId, String> known = new HashMap<>();
    private final Map<DocumentId, WordPlaces> words = new HashMap<>();

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
        var id = hit.passage().document();
        var text = known.computeIfAbsent(id, _ -> texts.apply(hit.document().revision()).text());
        var places = words.computeIfAbsent(id, index::words);
        var span = hit.passage().span();
        return new ConcordanceLine(
                hit,
                flat(text.substring(leftOf(hit, span, places), span.start())),
                flat(span.in(text)),
                flat(text.substring(span.end(), rightOf(hit, span, places))));
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
