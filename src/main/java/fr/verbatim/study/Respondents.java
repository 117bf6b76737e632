package fr.verbatim.study;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/// Tells who was interviewed, and whose words a passage holds: the one rule by which searches,
/// reports and analyses count respondents. Immutable: it belongs to one snapshot.
///
/// A respondent is a case that a respondent of an interview or of a questionnaire is joined to, or
/// such a speaker joined to none. Interviewers and third parties are left out; notes, internal
/// documents and workshop contributions are nobody's words.
public final class Respondents {

    private final Snapshot snapshot;
    private final Map<String, Respondent> all = new LinkedHashMap<>();
    private final Map<DocumentId, List<Speech>> speeches = new ConcurrentHashMap<>();

    /// Something that a respondent says.
    private record Speech(Span span, Respondent who) {}

    /// @param counts tells by their identity those who count
    Respondents(Snapshot snapshot, Predicate<String> counts) {
        this.snapshot = snapshot;
        for (var document : snapshot.documents()) {
            if (document.kind().hasRespondents()) {
                snapshot.speakers(document.id()).stream()
                        .filter(speaker -> speaker.role() == Role.RESPONDENT)
                        .filter(speaker -> counts.test(id(speaker)))
                        .forEach(speaker -> add(document, speaker));
            }
        }
    }

    private void add(Document document, Speaker speaker) {
        all.merge(
                id(speaker),
                snapshot.person(document.id(), speaker.label())
                        .map(
                                person ->
                                        new Respondent(
                                                person.id().value(),
                                                person.name(),
                                                true,
                                                person.variables()))
                        .orElseGet(
                                () ->
                                        new Respondent(
                                                speaker.id().value(),
                                                speaker.label(),
                                                false,
                                                Map.of()))
                        .with(document.variables()),
                (known, again) -> known.with(again.variables()));
    }

    private String id(Speaker speaker) {
        return Optional.ofNullable(speaker.person())
                .flatMap(snapshot::person)
                .map(person -> person.id().value())
                .orElse(speaker.id().value());
    }

    /// Returns all respondents of the study, in the order of the corpus.
    public List<Respondent> all() {
        return List.copyOf(all.values());
    }

    /// Returns the respondents of one document, ordered by label.
    public List<Respondent> of(Document document) {
        return snapshot.speakers(document.id()).stream()
                .flatMap(speaker -> of(document, speaker.label()).stream())
                .distinct()
                .toList();
    }

    /// Returns the respondent whom a label of a document names; empty when it names no respondent.
    public Optional<Respondent> of(Document document, @Nullable String label) {
        return document.kind().hasRespondents()
                ? snapshot.speaker(document.id(), label)
                        .filter(speaker -> speaker.role() == Role.RESPONDENT)
                        .map(speaker -> all.get(id(speaker)))
                : Optional.empty();
    }

    /// Returns who speaks in a part of a document's text, in the order of the text. In an interview
    /// without turns, its only respondent is taken to speak.
    public List<Respondent> in(Document document, DocumentText text, Span span) {
        var turns = speeches.computeIfAbsent(document.id(), _ -> speeches(document, text));
        if (text.layers().turns().isEmpty()) {
            var respondents = of(document);
            return respondents.size() == 1 ? respondents : List.of();
        }
        return turns.stream()
                .filter(speech -> speech.span().overlaps(span))
                .map(Speech::who)
                .distinct()
                .toList();
    }

    /// What respondents say in a document, told once: many passages are asked about.
    private List<Speech> speeches(Document document, DocumentText text) {
        return text.layers().turns().stream()
                .flatMap(
                        turn ->
                                of(document, turn.speaker()).stream()
                                        .map(who -> new Speech(turn.speech(), who)))
                .toList();
    }

    /// Returns who speaks in some passages, each respondent once.
    ///
    /// @param texts the texts of the study
    public List<Respondent> in(
            Collection<Passage> passages, Function<RevisionId, DocumentText> texts) {
        return passages.stream()
                .flatMap(passage -> in(passage, texts).stream())
                .distinct()
                .toList();
    }

    private List<Respondent> in(Passage passage, Function<RevisionId, DocumentText> texts) {
        return snapshot.document(passage.document())
                .map(document -> in(document, texts.apply(document.revision()), passage.span()))
                .orElse(List.of());
    }
}
