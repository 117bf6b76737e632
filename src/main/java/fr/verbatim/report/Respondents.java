package fr.verbatim.report;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Who was interviewed: the cases that respondents of interviews are joined to, and each respondent
/// joined to none. Immutable: it belongs to one snapshot.
final class Respondents {
    private final Snapshot snapshot;
    private final String functionVariable;
    private final Map<String, Respondent> all = new LinkedHashMap<>();

    Respondents(Snapshot snapshot, String functionVariable) {
        this.snapshot = snapshot;
        this.functionVariable = functionVariable;
        for (var document : snapshot.documents()) {
            for (var respondent : of(document)) {
                all.merge(
                        respondent.key(),
                        respondent,
                        (known, again) -> known.function().isEmpty() ? again : known);
            }
        }
    }

    /// Returns everyone, in the order of the corpus.
    List<Respondent> all() {
        return List.copyOf(all.values());
    }

    /// Returns those who speak in a passage. In an interview without turns, its only respondent is
    /// taken to speak.
    List<Respondent> in(Document document, DocumentText text, Span span) {
        if (!Reference.isInterview(document.kind())) {
            return List.of();
        }
        var turns = text.layers().turns();
        if (turns.isEmpty()) {
            var respondents = of(document);
            return respondents.size() == 1 ? canonical(respondents) : List.of();
        }
        var speaking =
                turns.stream()
                        .filter(turn -> turn.speech().overlaps(span))
                        .map(turn -> turn.speaker())
                        .filter(Objects::nonNull)
                        .distinct()
                        .flatMap(label -> snapshot.speaker(document.id(), label).stream())
                        .filter(speaker -> speaker.role() == Role.RESPONDENT)
                        .map(speaker -> respondent(document, speaker))
                        .distinct()
                        .toList();
        return canonical(speaking);
    }

    /// Returns whether a respondent is known to speak in the document.
    boolean speakIn(Document document) {
        return !of(document).isEmpty();
    }

    private List<Respondent> of(Document document) {
        if (!Reference.isInterview(document.kind())) {
            return List.of();
        }
        return snapshot.speakers(document.id()).stream()
                .filter(speaker -> speaker.role() == Role.RESPONDENT)
                .map(speaker -> respondent(document, speaker))
                .toList();
    }

    private List<Respondent> canonical(List<Respondent> found) {
        var known = new ArrayList<Respondent>();
        for (var respondent : found) {
            known.add(all.getOrDefault(respondent.key(), respondent));
        }
        return known.stream().distinct().toList();
    }

    private Respondent respondent(Document document, Speaker speaker) {
        var function =
                Variables.find(snapshot.variables(document, speaker.label()), functionVariable)
                        .orElse("");
        return Optional.ofNullable(speaker.person())
                .flatMap(snapshot::person)
                .map(person -> new Respondent(person.id().value(), person.name(), function, true))
                .orElseGet(
                        () ->
                                new Respondent(
                                        speaker.id().value(), speaker.label(), function, false));
    }
}
