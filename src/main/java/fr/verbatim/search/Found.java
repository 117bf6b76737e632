package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.index.Spans;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Passages by document, and what they are. Immutable.
///
/// @param grade what they are
/// @param documents the passages of each document, by its number in the index; documents that come
///   after them have none
record Found(Grade grade, List<Spans> documents) {

    Found {
        documents = List.copyOf(documents);
    }

    static Found none(Grade grade) {
        return new Found(grade, List.of());
    }

    /// Returns those of some passages that stand in documents of the index.
    static Found of(
            Grade grade, TextIndex index, Map<DocumentId, ? extends Collection<Span>> spans) {
        var documents = new Spans[index.size()];
        Arrays.fill(documents, Spans.NONE);
        spans.forEach(
                (id, list) ->
                        index.find(id).ifPresent(it -> documents[it.number()] = Spans.of(list)));
        return new Found(grade, List.of(documents));
    }

    Spans in(int document) {
        return document < documents.size() ? documents.get(document) : Spans.NONE;
    }

    /// Returns how many passages there are.
    int count() {
        return documents.stream().mapToInt(Spans::size).sum();
    }

    /// Returns the passages for which what `kept` returns for their document holds.
    Found filtered(IntFunction<Predicate<Span>> kept) {
        return new Found(
                grade,
                IntStream.range(0, documents.size())
                        .mapToObj(
                                it ->
                                        in(it).isEmpty()
                                                ? Spans.NONE
                                                : in(it).filtered(kept.apply(it)))
                        .toList());
    }

    /// Returns the passages of all.
    static Found union(List<Found> all) {
        var grade = all.stream().map(Found::grade).reduce(Grade.UNITS, Grade::or);
        var size = all.stream().mapToInt(it -> it.documents.size()).max().orElse(0);
        var documents = new ArrayList<Spans>();
        for (int i = 0; i < size; i++) {
            var spans = new ArrayList<Span>();
            for (var found : all) {
                spans.addAll(found.in(i).list());
            }
            documents.add(Spans.of(spans));
        }
        return new Found(grade, documents);
    }
}
