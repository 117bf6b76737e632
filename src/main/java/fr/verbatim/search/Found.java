package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;

/// Passages by document, and what they are. Immutable.
///
/// @param grade what they are
/// @param documents the documents that have any
record Found(Grade grade, Map<DocumentId, Spans> documents) {

    private static final Spans NONE = new Spans(List.of());

    static Found of(Grade grade, Map<DocumentId, ? extends Collection<Span>> spans) {
        var documents = new HashMap<DocumentId, Spans>();
        spans.forEach((id, list) -> documents.put(id, new Spans(list)));
        documents.values().removeIf(list -> list.list().isEmpty());
        return new Found(grade, documents);
    }

    Spans in(DocumentId document) {
        return documents.getOrDefault(document, NONE);
    }

    /// Returns the passages for which `kept` holds.
    Found filtered(BiPredicate<DocumentId, Span> kept) {
        return filtered((DocumentId id) -> span -> kept.test(id, span));
    }

    /// Returns the passages for which what `kept` returns for their document holds.
    Found filtered(Function<DocumentId, Predicate<Span>> kept) {
        var spans = new HashMap<DocumentId, Collection<Span>>();
        documents.forEach(
                (id, list) -> spans.put(id, list.list().stream().filter(kept.apply(id)).toList()));
        return of(grade, spans);
    }

    /// Returns the passages of all.
    static Found union(List<Found> all) {
        var grade = Grade.UNITS;
        var spans = new HashMap<DocumentId, Collection<Span>>();
        for (var found : all) {
            grade = grade.or(found.grade);
            found.documents.forEach(
                    (id, list) ->
                            spans.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(list.list()));
        }
        return of(grade, spans);
    }
}
