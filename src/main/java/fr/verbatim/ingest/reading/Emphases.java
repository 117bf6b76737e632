package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.Emphasis;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts together what word processors cut in pieces: « **Enq** **uêtrice** » is one emphasis.
final class Emphases {

    private Emphases() {}

    static List<Emphasis> merged(List<Emphasis> emphases, String text) {
        var all = new ArrayList<Emphasis>();
        for (var style : Emphasis.Style.values()) {
            merge(
                            emphases.stream()
                                    .filter(it -> it.style() == style)
                                    .map(Emphasis::span)
                                    .sorted()
                                    .toList(),
                            text)
                    .forEach(span -> all.add(new Emphasis(span, style)));
        }
        all.sort(Comparator.comparing(Emphasis::span).thenComparing(Emphasis::style));
        return all;
    }

    private static List<Span> merge(List<Span> spans, String text) {
        var merged = new ArrayList<Span>();
        for (var span : spans) {
            if (!merged.isEmpty() && touches(merged.getLast(), span, text)) {
                merged.set(merged.size() - 1, merged.getLast().cover(span));
            } else if (!Blanks.isBlank(span.in(text))) {
                merged.add(span);
            }
        }
        return merged.stream()
                .map(span -> Blanks.trim(span, text))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    private static boolean touches(Span left, Span right, String text) {
        if (right.start() <= left.end()) {
            return true;
        }
        var between = text.substring(left.end(), right.start());
        return Blanks.isBlank(between) && between.indexOf('\n') < 0;
    }
}
