package fr.verbatim.analysis.words;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.Hit;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A part of a corpus: the words inside some passages, such as those that answer a query.
/// Immutable.
///
/// Passages that overlap hold their words once.
public final class SubCorpus {

    private final Map<DocumentId, TreeMap<Integer, Integer>> ends = new HashMap<>();

    private SubCorpus() {}

    /// Returns the part that hits make.
    public static SubCorpus of(List<Hit> hits) {
        var part = new SubCorpus();
        var byDocument = new HashMap<DocumentId, List<Span>>();
        for (var hit : hits) {
            byDocument
                    .computeIfAbsent(hit.document().id(), _ -> new ArrayList<>())
                    .add(hit.passage().span());
        }
        byDocument.forEach(
                (document, spans) -> {
                    var joined = new TreeMap<Integer, Integer>();
                    spans.sort(null);
                    for (var span : spans) {
                        var last = joined.lastEntry();
                        if (last != null && last.getValue() >= span.start()) {
                            joined.put(last.getKey(), Math.max(last.getValue(), span.end()));
                        } else {
                            joined.put(span.start(), span.end());
                        }
                    }
                    part.ends.put(document, joined);
                });
        return part;
    }

    /// Returns whether a word stands wholly in the part.
    public boolean holds(DocumentId document, Span word) {
        var inside = ends.get(document);
        var passage = inside == null ? null : inside.floorEntry(word.start());
        return passage != null && passage.getValue() >= word.end();
    }
}
