package fr.verbatim.study;

import fr.verbatim.coding.Memo;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.corpus.SpeakerRule;
import fr.verbatim.corpus.SpeakerRules;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Does to the rows what a [CorpusChange] says. Confined to one transaction.
final class CorpusChanges {

    private final Transaction rows;
    private final Anchors anchors;

    CorpusChanges(Transaction rows) {
        this.rows = rows;
        this.anchors = new Anchors(rows);
    }

    void apply(CorpusChange change) {
        switch (change) {
            case CorpusChange.AddDocument(var document, var speakers) -> add(document, speakers);
            case CorpusChange.ReadAgain again -> readAgain(again);
            case CorpusChange.EditText(var id, var revision) -> {
                var document = document(id);
                carry(document, revision);
                rows.put(Tables.DOCUMENT, document.withEdited(revision));
            }
            case CorpusChange.MoveDocument(var id, var path, var name) ->
                    rows.put(Tables.DOCUMENT, document(id).withPath(free(id, path), name));
            case CorpusChange.DescribeDocument described -> describe(described);
            case CorpusChange.PortrayDocument(var id, var kind, var words, var language) -> {
                var document = document(id);
                var taken = document.withDescription(kind, words, language, document.variables());
                rows.put(Tables.DOCUMENT, description(id).applyTo(taken));
            }
            case CorpusChange.SetLayout(var id, var layout) -> {
                document(id);
                rows.put(Tables.DESCRIPTION, description(id).withLayout(layout));
            }
            case CorpusChange.RemoveDocument(var id) -> remove(id);
            case CorpusChange.PutCase(var person) -> rows.put(Tables.CASE, person);
            case CorpusChange.RemoveCase(var person) -> {
                if (rows.find(Tables.CASE, person.value()).isEmpty()) {
                    throw new NotInStudy("study.missing.case", person.value());
                }
                rows.all(Tables.SPEAKER).stream()
                        .filter(speaker -> person.equals(speaker.person()))
                        .forEach(speaker -> rows.put(Tables.SPEAKER, speaker.withPerson(null)));
                rows.all(Tables.MEMO).stream()
                        .filter(memo -> memo.subject() == Memo.Subject.CASE)
                        .filter(memo -> memo.about().equals(person.value()))
                        .forEach(memo -> rows.remove(Tables.MEMO, memo.id().value()));
                rows.remove(Tables.CASE, person.value());
            }
            case CorpusChange.RenameVariable(var names, var name) ->
                    new VariableChanges(rows, this::describe).rename(names, name);
            case CorpusChange.RemoveVariable(var names) ->
                    new VariableChanges(rows, this::describe).remove(names);
            case CorpusChange.PutSpeaker(var speaker) -> put(speaker);
            case CorpusChange.RenameSpeaker(var rule, var revision) -> {
                var speaker = speaker(rule);
                put(speaker.withLabel(rule.speaker()));
                correct(rule, revision);
            }
            case CorpusChange.GiveTurns(var rule, var revision, var to) ->
                    giveTurns(rule, revision, to);
        }
    }

    private void add(Document document, List<Speaker> speakers) {
        if (rows.find(Tables.DOCUMENT, document.id().value()).isPresent()) {
            throw new StudyConflict("study.document-known", document.name());
        }
        free(document.id(), document.path());
        rows.text(document.revision());
        rows.put(Tables.DOCUMENT, document);
        var labels = new HashSet<String>();
        for (var speaker : speakers) {
            // Nobody else speaks in a new document: the other speakers need not be looked at.
            if (!labels.add(speaker.label()) || !speaker.document().equals(document.id())) {
                put(speaker);
            } else {
                known(speaker.person());
                rows.put(Tables.SPEAKER, speaker);
            }
        }
    }

    private void readAgain(CorpusChange.ReadAgain again) {
        var document = document(again.document());
        carry(document, again.revision());
        var variables = new LinkedHashMap<>(document.variables());
        variables.putAll(again.variables());
        var read =
                document.withRead(
                                again.revision(),
                                again.source(),
                                again.reading(),
                                again.mediaType())
                        .withVariables(variables);
        rows.put(Tables.DOCUMENT, description(document.id()).applyTo(read));
        take(again.speakers(), document.id());
    }

    /// Takes the speakers of a reading: those known before stay as they are.
    private void take(List<Speaker> speakers, DocumentId document) {
        var known = speakers(document);
        var read =
                speakers.stream()
                        .collect(
                                Collectors.toMap(
                                        Speaker::label, Function.identity(), (first, _) -> first));
        known.values().stream()
                .filter(speaker -> !read.containsKey(speaker.label()))
                .forEach(speaker -> rows.remove(Tables.SPEAKER, speaker.id().value()));
        read.values().stream()
                .filter(speaker -> !known.containsKey(speaker.label()))
                .forEach(this::put);
    }

    private void describe(CorpusChange.DescribeDocument described) {
        var document = document(described.document());
        rows.put(
                Tables.DESCRIPTION,
                description(document.id())
                        .with(
                                document,
                                described.kind(),
                                described.words(),
                                described.language(),
                                described.variables()));
        rows.put(
                Tables.DOCUMENT,
                document.withDescription(
                        described.kind(),
                        described.words(),
                        described.language(),
                        described.variables()));
    }

    private void remove(DocumentId id) {
        document(id);
        var owners = Set.copyOf(anchors.owners(id));
        anchors.remove(owners);
        rows.all(Tables.MEMO).stream()
                .filter(memo -> owners.contains(memo.about()) || memo.about().equals(id.value()))
                .filter(memo -> memo.subject() != Memo.Subject.CODE)
                .forEach(memo -> rows.remove(Tables.MEMO, memo.id().value()));
        for (var table : List.of(Tables.CODING, Tables.SITUATION_PASSAGE, Tables.DECISION)) {
            owners.stream()
                    .filter(owner -> rows.find(table, owner).isPresent())
                    .forEach(owner -> rows.remove(table, owner));
        }
        var told =
                rows.all(Tables.SITUATION_PASSAGE).stream()
                        .map(passage -> passage.situation())
                        .collect(Collectors.toSet());
        rows.all(Tables.SITUATION).stream()
                .filter(situation -> !told.contains(situation.id()))
                .forEach(situation -> rows.remove(Tables.SITUATION, situation.id().value()));
        rows.all(Tables.READ_MARK).stream()
                .filter(mark -> mark.document().equals(id))
                .forEach(mark -> rows.remove(Tables.READ_MARK, mark.id()));
        speakers(id).values().forEach(speaker -> rows.remove(Tables.SPEAKER, speaker.id().value()));
        rules(id).rules().forEach(rule -> rows.remove(Tables.SPEAKER_RULE, rule.id()));
        if (rows.find(Tables.DESCRIPTION, id.value()).isPresent()) {
            rows.remove(Tables.DESCRIPTION, id.value());
        }
        rows.remove(Tables.DOCUMENT, id.value());
    }

    /// Carries what is anchored in a document, and where its rules reach, to its new text.
    private void carry(Document document, RevisionId revision) {
        anchors.carry(document, revision);
        rules(document.id())
                .carried(rows.text(document.revision()).text(), rows.text(revision).text())
                .rules()
                .forEach(rule -> rows.put(Tables.SPEAKER_RULE, rule));
    }

    private void giveTurns(SpeakerRule rule, RevisionId revision, Speaker to) {
        var from = speaker(rule);
        if (rows.find(Tables.SPEAKER, to.id().value()).isEmpty()) {
            put(to);
        }
        correct(rule, revision);
        var silent =
                rows.text(revision).layers().turns().stream()
                        .noneMatch(turn -> from.label().equals(turn.speaker()));
        if (silent) {
            rows.remove(Tables.SPEAKER, from.id().value());
        }
    }

    private void correct(SpeakerRule rule, RevisionId revision) {
        var document = document(rule.document());
        var text = rows.text(document.revision());
        var corrected = new SpeakerRules(List.of(rule)).apply(text);
        if (corrected.equals(text)) {
            throw new StudyConflict("study.no-turn-to-give", rule.label(), document.name());
        }
        if (!corrected.equals(rows.text(revision))) {
            throw new StudyConflict("study.read-meanwhile", document.name());
        }
        anchors.carry(document, revision);
        rows.put(Tables.DOCUMENT, document.withRevision(revision));
        rows.put(Tables.SPEAKER_RULE, rule);
    }

    private Speaker speaker(SpeakerRule rule) {
        var speaker = speakers(rule.document()).get(rule.label());
        if (speaker == null) {
            throw new NotInStudy("study.missing.speaker", rule.label());
        }
        return speaker;
    }

    private SpeakerRules rules(DocumentId document) {
        return new SpeakerRules(
                rows.all(Tables.SPEAKER_RULE).stream()
                        .filter(rule -> rule.document().equals(document))
                        .toList());
    }

    private Description description(DocumentId document) {
        return rows.find(Tables.DESCRIPTION, document.value()).orElse(Description.none(document));
    }

    private void put(Speaker speaker) {
        document(speaker.document());
        known(speaker.person());
        var taken =
                rows.all(Tables.SPEAKER).stream()
                        .filter(other -> !other.id().equals(speaker.id()))
                        .filter(other -> other.document().equals(speaker.document()))
                        .anyMatch(other -> other.label().equals(speaker.label()));
        if (taken) {
            throw new StudyConflict("study.label-taken", speaker.label());
        }
        rows.put(Tables.SPEAKER, speaker);
    }

    private void known(@Nullable CaseId person) {
        if (person != null && rows.find(Tables.CASE, person.value()).isEmpty()) {
            throw new NotInStudy("study.missing.case", person.value());
        }
    }

    private Map<String, Speaker> speakers(DocumentId document) {
        return rows.all(Tables.SPEAKER).stream()
                .filter(speaker -> speaker.document().equals(document))
                .collect(
                        Collectors.toMap(Speaker::label, Function.identity(), (first, _) -> first));
    }

    /// Refuses two documents with one file, or two speakers of one document with one label.
    void check() {
        var paths = new HashSet<String>();
        for (var document : rows.all(Tables.DOCUMENT)) {
            if (!paths.add(document.path())) {
                throw new StudyConflict("study.path-taken", document.path());
            }
        }
        var labels = new HashSet<List<Object>>();
        for (var speaker : rows.all(Tables.SPEAKER)) {
            if (!labels.add(List.of(speaker.document(), speaker.label()))) {
                throw new StudyConflict("study.label-taken", speaker.label());
            }
        }
    }

    private String free(DocumentId id, String path) {
        var taken =
                rows.all(Tables.DOCUMENT).stream()
                        .anyMatch(other -> !other.id().equals(id) && other.path().equals(path));
        if (taken) {
            throw new StudyConflict("study.path-taken", path);
        }
        return path;
    }

    private Document document(DocumentId id) {
        return rows.find(Tables.DOCUMENT, id.value())
                .orElseThrow(() -> new NotInStudy("study.missing.document", id.value()));
    }
}
