package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// A part of a corpus (*sous-corpus*): the words inside the passages that answer a query; or the
/// whole corpus. Immutable.
///
/// Passages that overlap hold their words once. A word cut by the end of a passage is not in it.
public final class SubCorpus {

    /// The whole corpus.
    public static final SubCorpus WHOLE = new SubCorpus("", true);

    private final String query;
    private final boolean isWhole;
    private final Map<DocumentId, TreeMap<Integer, Integer>> ends = new HashMap<>();

    private SubCorpus(String query, boolean isWhole) {
        this.query = query;
        this.isWhole = isWhole;
    }

    /// Returns the part that passages make.
    ///
    /// @param query what they answer, as it was asked
    public static SubCorpus of(String query, List<Hit> hits) {
        var part = new SubCorpus(query, false);
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

    /// Returns the query that makes it, as it was asked; empty for the whole corpus.
    public String query() {
        return query;
    }

    public boolean isWhole() {
        return isWhole;
    }

    /// Returns whether nothing answers the query that makes it.
    public boolean isEmpty() {
        return !isWhole && ends.isEmpty();
    }

    /// Returns whether a word stands wholly in the part.
    public boolean holds(DocumentId document, Span word) {
        return holds(document, word.start(), word.end());
    }

    private boolean holds(DocumentId document, int start, int end) {
        if (isWhole) {
            return true;
        }
        var inside = ends.get(document);
        var passage = inside == null ? null : inside.floorEntry(start);
        return passage != null && passage.getValue() >= end;
    }

    /// Returns the documents of which passages stand in it; none for the whole corpus.
    Set<DocumentId> documents() {
        return ends.keySet();
    }

    /// Returns whether a passage and the part have something in common.
    boolean touches(DocumentId document, Span passage) {
        if (isWhole) {
            return true;
        }
        var inside = ends.get(document);
        var before = inside == null ? null : inside.lowerEntry(passage.end());
        return before != null && before.getValue() > passage.start();
    }

    /// Returns what is both in this part and in another.
    public SubCorpus and(SubCorpus other) {
        if (isWhole || other.isWhole) {
            return isWhole ? other : this;
        }
        var both = new SubCorpus(query + " · " + other.query, false);
        ends.forEach(
                (document, stretches) -> {
                    var joined = new TreeMap<Integer, Integer>();
                    var others = other.ends.getOrDefault(document, new TreeMap<>());
                    stretches.forEach(
                            (start, end) ->
                                    others.headMap(end)
                                            .forEach(
                                                    (from, to) -> {
                                                        var first = Math.max(start, from);
                                                        var last = Math.min(end, to);
                                                        if (first < last) {
                                                            joined.put(first, last);
                                                        }
                                                    }));
                    if (!joined.isEmpty()) {
                        both.ends.put(document, joined);
                    }
                });
        return both;
    }

    /// Returns whether all the words of a passage stand in the part; a passage without words,
    /// whether all of it does.
    ///
    /// @param words the words of the document
    boolean holdsAll(DocumentId document, Span passage, WordPlaces words) {
        if (isWhole) {
            return true;
        }
        var from = words.endingBy(passage.start());
        var to = words.startingBefore(passage.end());
        return from >= to
                ? holds(document, passage)
                : count(document, words, from, to) == to - from;
    }

    /// Returns how many words stand in the part.
    ///
    /// @param words the words of the document
    /// @param from the number of the first one counted
    /// @param to the number of the one after the last
    int count(DocumentId document, WordPlaces words, int from, int to) {
        if (isWhole) {
            return to - from;
        }
        var count = 0;
        for (int i = from; i < to; i++) {
            count += holds(document, words.start(i), words.end(i)) ? 1 : 0;
        }
        return count;
    }
}
