package fr.verbatim.analysis;

import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.study.Snapshot;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Tells who was interviewed, and whose words a passage holds. Immutable: it belongs to one
/// snapshot.
///
/// The interviewer and third parties are left out; words of notes and documents are nobody's.
public final class Respondents {

    private final Snapshot snapshot;
    private final Function<RevisionId, DocumentText> texts;

    public Respondents(Snapshot snapshot, Function<RevisionId, DocumentText> texts) {
        this.snapshot = snapshot;
        this.texts = texts;
    }

    /// Returns all respondents of the study, ordered by name.
    public List<Respondent> all() {
        var found = new LinkedHashMap<String, Respondent>();
        for (var document : snapshot.documents()) {
            for (var speaker : snapshot.speakers(document.id())) {
                if (speaker.role() == Role.RESPONDENT) {
                    var respondent = respondent(document, speaker);
                    found.putIfAbsent(respondent.id(), respondent);
                }
            }
        }
        return found.values().stream().sorted(Comparator.comparing(Respondent::name)).toList();
    }

    /// Returns whose words a passage holds, in the order of the text.
    public List<Respondent> in(Passage passage) {
        return snapshot.document(passage.document())
                .map(document -> in(document, passage))
                .orElse(List.of());
    }

    /// Returns whose words some passages hold, each respondent once.
    public List<Respondent> in(Collection<Passage> passages) {
        return passages.stream().flatMap(passage -> in(passage).stream()).distinct().toList();
    }

    /// Returns how many respondents there are for each value of a variable, the most frequent
    /// first; those for whom it is not known stand under the empty value.
    public static Map<String, Long> by(String variable, Collection<Respondent> respondents) {
        return respondents.stream()
                .collect(
                        Collectors.groupingBy(
                                respondent -> respondent.value(variable), Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(
                        Map.Entry.<String, Long>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (one, _) -> one,
                                LinkedHashMap::new));
    }

    private List<Respondent> in(Document document, Passage passage) {
        return texts.apply(document.revision()).layers().turns().stream()
                .filter(turn -> turn.span().overlaps(passage.span()))
                .filter(turn -> turn.role() != Role.INTERVIEWER)
                .map(turn -> snapshot.speaker(document.id(), turn.speaker()))
                .flatMap(Optional::stream)
                .filter(speaker -> speaker.role() == Role.RESPONDENT)
                .map(speaker -> respondent(document, speaker))
                .distinct()
                .toList();
    }

    private Respondent respondent(Document document, Speaker speaker) {
        return snapshot.person(document.id(), speaker.label())
                .map(
                        person ->
                                new Respondent(
                                        person.id().value(), person.name(), person.variables()))
                .orElseGet(
                        () ->
                                new Respondent(
                                        speaker.id().value(),
                                        speaker.label() + " (" + document.name() + ")",
                                        document.variables()));
    }
}
