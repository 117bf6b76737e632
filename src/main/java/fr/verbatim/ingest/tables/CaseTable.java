package fr.verbatim.ingest.tables;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.CaseId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.ingest.plain.Delimited;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.message.Message;
import fr.verbatim.study.Change;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `cases.csv` or `cases.xlsx`: one row a person, with the document in which that person
/// answers, and variables.
///
/// Columns `cas` (needed), `document`, `locuteur`, `pseudonyme`; every other column is a variable.
/// A case known by its `cas`, or by its name, is brought up to date; a join made by hand is left
/// alone. Confined to one thread.
public final class CaseTable {

    /// The column, and the variable, of what the table calls a case.
    static final String KEY = "cas";

    private final Study study;
    private final Snapshot snapshot;
    private final DocumentNames documents;
    private final List<Change> changes = new ArrayList<>();
    private final List<Message> problems = new ArrayList<>();
    private final Map<String, Integer> rowsOfDocument = new HashMap<>();
    private String fileName = "cases.csv";
    private int added;
    private int known;

    public CaseTable(Study study) {
        this.study = study;
        snapshot = study.snapshot();
        documents = new DocumentNames(snapshot.documents());
    }

    /// Reads the table and applies it in one batch.
    public TableReport read(Path file) {
        return read(file, Columns.read(file));
    }

    /// Applies the first table of a workbook in one batch.
    ///
    /// @param reading the workbook, read
    public TableReport read(Path file, Reading reading) {
        return read(file, Columns.of(file, reading));
    }

    private TableReport read(Path file, Columns table) {
        fileName = String.valueOf(file.getFileName());
        var key = table.needed(file, KEY, "case", "id", "personne");
        var document = table.index("document", "fichier", "file");
        table.rows().stream()
                .flatMap(row -> documents.find(row.cell(document)).stream())
                .forEach(found -> rowsOfDocument.merge(found.path(), 1, Integer::sum));
        for (var row : table.rows()) {
            row(table, row, key, document);
        }
        if (!changes.isEmpty()) {
            study.applyAll(changes);
        }
        return new TableReport(fileName, added, known, problems);
    }

    private void row(Columns table, Delimited.Row row, int key, int document) {
        var before = changes.size();
        var label = table.index("locuteur", "speaker");
        var pseudonym = table.index("pseudonyme", "nom", "name", "pseudonym");
        if (row.cell(key).isEmpty()) {
            problems.add(Message.of("ingest.case-without-key", row.line(), fileName));
            return;
        }
        var variables = new LinkedHashMap<String, String>();
        for (var i = 0; i < table.names().size(); i++) {
            if (i != document && i != label && i != pseudonym && !row.cell(i).isEmpty()) {
                variables.put(i == key ? KEY : table.names().get(i), row.cell(i));
            }
        }
        var name = row.cell(pseudonym).isEmpty() ? row.cell(key) : row.cell(pseudonym);
        var person = put(row.cell(key), name, variables);
        if (!row.cell(document).isEmpty()) {
            join(person, row, row.cell(document), row.cell(label));
        }
        if (changes.size() > before) {
            added++;
        } else {
            known++;
        }
    }

    private Case put(String key, String name, Map<String, String> variables) {
        var existing =
                snapshot.cases().stream()
                        .filter(it -> key.equals(it.variables().get(KEY)))
                        .findFirst()
                        .or(
                                () ->
                                        snapshot.cases().stream()
                                                .filter(it -> it.name().equals(name))
                                                .findFirst());
        var all = new LinkedHashMap<String, String>();
        existing.ifPresent(it -> all.putAll(it.variables()));
        all.putAll(variables);
        var id = existing.map(Case::id).orElseGet(() -> new CaseId(study.newId()));
        var person = new Case(id, name, all);
        if (existing.filter(person::equals).isEmpty()) {
            changes.add(new CorpusChange.PutCase(person));
        }
        return person;
    }

    private void join(Case person, Delimited.Row row, String documentName, String label) {
        var document = documents.find(documentName);
        if (document.isEmpty()) {
            problems.add(
                    Message.of(
                            "ingest.case-document",
                            row.line(),
                            person.name(),
                            documentName,
                            String.join(", ", documents.nearest(documentName)),
                            fileName));
            return;
        }
        var speakers = speakers(document.get(), person, label);
        if (speakers.isEmpty() && !snapshot.speakers(document.get().id()).isEmpty()) {
            problems.add(
                    Message.of(
                            "ingest.case-speaker",
                            row.line(),
                            person.name(),
                            document.get().name(),
                            labels(document.get()),
                            fileName));
        }
        for (var speaker : speakers) {
            if (speaker.person() == null) {
                changes.add(new CorpusChange.PutSpeaker(speaker.withPerson(person.id())));
            } else if (!speaker.person().equals(person.id())) {
                problems.add(
                        Message.of(
                                "ingest.case-joined",
                                row.line(),
                                person.name(),
                                document.get().name(),
                                speaker.label(),
                                fileName));
            }
        }
    }

    /// Returns the speakers that the row means: the one it names; else the respondents, if nobody
    /// else claims them.
    private List<Speaker> speakers(Document document, Case person, String label) {
        var all = snapshot.speakers(document.id());
        if (!label.isEmpty()) {
            var rules = snapshot.speakerRules(document.id());
            var now = Keys.of(rules.nameOf(label));
            return all.stream().filter(it -> Keys.of(it.label()).equals(now)).toList();
        }
        var named = named(all, person);
        if (named.isPresent()) {
            return List.of(named.get());
        }
        var alone = rowsOfDocument.getOrDefault(document.path(), 0) == 1;
        return alone ? all.stream().filter(it -> it.role() == Role.RESPONDENT).toList() : List.of();
    }

    private static Optional<Speaker> named(List<Speaker> speakers, Case person) {
        return speakers.stream()
                .filter(
                        it -> {
                            var label = Keys.of(it.label());
                            return label.equals(Keys.of(person.name()))
                                    || label.equals(
                                            Keys.of(person.variables().getOrDefault(KEY, "")));
                        })
                .findFirst();
    }

    private String labels(Document document) {
        return String.join(
                ", ",
                snapshot.speakers(document.id()).stream()
                        .map(it -> "« " + it.label() + " »")
                        .toList());
    }
}
