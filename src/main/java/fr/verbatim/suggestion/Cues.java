package fr.verbatim.suggestion;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Search;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Evaluates the cues of codes, over the whole corpus or some documents: those that have come in,
/// or have another text. A document has the same suggestions both ways.
///
/// That is so at one moment. A document that comes in may teach of which lemma a form is, and thus
/// change what the cues find in the others: nothing that was computed is kept.
///
/// A suggestion is a paragraph, for a turn may be long; what the interviewer says is left out, and
/// so is what overlaps a passage coded with the same code, or set aside for it. Thread-safe.
public final class Cues {

    private final Study study;
    private final Search search;

    public Cues(Study study, Search search) {
        this.study = study;
        this.search = search;
    }

    /// Returns what the cues of these codes propose; a code without cues proposes nothing.
    ///
    /// @param viewpoint whose codings and decisions count as made
    public Suggestions of(Collection<Code> codes, Viewpoint viewpoint) {
        return of(codes, viewpoint, null);
    }

    /// Returns what the cues of these codes propose in some documents, without looking at the
    /// others.
    ///
    /// @param viewpoint whose codings and decisions count as made
    public Suggestions in(Set<DocumentId> documents, Collection<Code> codes, Viewpoint viewpoint) {
        return of(codes, viewpoint, documents);
    }

    private Suggestions of(
            Collection<Code> codes, Viewpoint viewpoint, @Nullable Set<DocumentId> documents) {
        var list = new ArrayList<Suggestion>();
        var problems = new ArrayList<CueProblem>();
        var snapshot = study.snapshot().from(viewpoint);
        var texts = new HashMap<RevisionId, DocumentText>();
        for (var code : codes) {
            var found = new TreeMap<Passage, Matches>();
            for (var cue : code.cues()) {
                try {
                    var query = search.parse(cue, viewpoint);
                    var hits =
                            documents == null
                                    ? search.hits(query, viewpoint)
                                    : search.hits(query, viewpoint, documents);
                    for (var hit : hits.list()) {
                        var text = texts.computeIfAbsent(hit.document().revision(), study::text);
                        place(snapshot, hit, text, cue, found);
                    }
                } catch (VerbatimException e) {
                    problems.add(new CueProblem(code, cue, e.toMessage()));
                }
            }
            var decided = decided(snapshot, code);
            inOrder(snapshot, found).entrySet().stream()
                    .filter(place -> decided.stream().noneMatch(place.getKey()::overlaps))
                    .map(place -> place.getValue().toSuggestion(code, place.getKey()))
                    .forEach(list::add);
        }
        return new Suggestions(list, problems);
    }

    private record Matches(Set<Span> words, Set<String> cues) {
        Suggestion toSuggestion(Code code, Passage passage) {
            return new Suggestion(code, passage, List.copyOf(words), List.copyOf(cues));
        }
    }

    private static void place(
            Snapshot snapshot,
            Hit hit,
            DocumentText text,
            String cue,
            Map<Passage, Matches> found) {
        var asks =
                hit.unit()
                        .map(
                                unit ->
                                        snapshot.speaker(hit.document().id(), unit.speaker())
                                                .map(speaker -> speaker.role())
                                                .orElse(unit.role()))
                        .filter(role -> role == Role.INTERVIEWER);
        if (asks.isPresent()) {
            return;
        }
        var span = paragraph(hit, text);
        var matches =
                found.computeIfAbsent(
                        new Passage(hit.document().id(), span),
                        _ -> new Matches(new TreeSet<>(), new LinkedHashSet<>()));
        matches.words().add(hit.passage().span());
        matches.cues().add(cue);
    }

    /// Returns the paragraphs that the hit touches, as far as they belong to its units.
    private static Span paragraph(Hit hit, DocumentText text) {
        var span = hit.passage().span();
        var inside = hit.units().stream().map(unit -> unit.span()).reduce(Span::cover).orElse(span);
        return text.layers().paragraphs().stream()
                .map(Paragraph::span)
                .filter(paragraph -> paragraph.overlaps(span))
                .reduce(Span::cover)
                .flatMap(paragraphs -> paragraphs.intersection(inside))
                .map(paragraphs -> paragraphs.cover(span))
                .orElse(span);
    }

    private static List<Passage> decided(Snapshot snapshot, Code code) {
        return Stream.concat(
                        snapshot.codings().stream()
                                .filter(coding -> coding.code().equals(code.id()))
                                .flatMap(coding -> snapshot.passage(coding).stream()),
                        snapshot.decisions().stream()
                                .filter(decision -> decision.code().equals(code.id()))
                                .flatMap(decision -> snapshot.passage(decision).stream()))
                .toList();
    }

    private static Map<Passage, Matches> inOrder(Snapshot snapshot, Map<Passage, Matches> found) {
        var byDocument = new HashMap<DocumentId, Map<Passage, Matches>>();
        found.forEach(
                (passage, matches) ->
                        byDocument
                                .computeIfAbsent(passage.document(), _ -> new LinkedHashMap<>())
                                .put(passage, matches));
        var ordered = new LinkedHashMap<Passage, Matches>();
        for (var document : snapshot.documents()) {
            ordered.putAll(byDocument.getOrDefault(document.id(), Map.of()));
        }
        return ordered;
    }
}
