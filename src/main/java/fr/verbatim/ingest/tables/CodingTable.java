package fr.verbatim.ingest.tables;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.plain.Delimited;
import fr.verbatim.message.Message;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads `codings.csv`: codings made elsewhere, each placed again by the words that it quotes.
///
/// Columns `document`, `extrait` (both needed), `code`, `codeur`, `mémo`, `type` (of memo),
/// `situation`, `registre`, `tonalité`, `retenu`, `cas`. A row without code marks a passage of its
/// situation, or carries a memo. A row without extract carries a memo on its code, else on its
/// case, else on its document, else on the study. What the study has already is not added again.
/// Confined to one thread.
public final class CodingTable {

    private final Study study;
    private final DocumentNames documents;
    private final Map<String, Quotes> quotes = new HashMap<>();
    private final List<Message> problems = new ArrayList<>();
    private final CodingDraft draft;

    public CodingTable(Study study) {
        this.study = study;
        var snapshot = study.snapshot();
        documents = new DocumentNames(snapshot.documents());
        draft = new CodingDraft(study, snapshot);
    }

    /// One row whose words were found. Immutable.
    record Placed(Document document, Span span, Map<Column, String> cells, int line) {

        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// The columns that a row may fill.
    enum Column {
        CODE("code", "code"),
        CODER("codeur", "coder"),
        MEMO("mémo", "memo"),
        TYPE("type", "type"),
        SITUATION("situation", "situation"),
        REGISTER("registre", "register"),
        TONE("tonalité", "tone"),
        RETAINED("retenu", "retained"),
        CASE("cas", "case");

        private final String french;
        private final String english;

        Column(String french, String english) {
            this.french = french;
            this.english = english;
        }
    }

    /// Reads the table and applies it in one batch.
    public TableReport read(Path file) {
        var table = Columns.read(file);
        var document = table.needed(file, "document", "fichier", "file");
        var extract = table.needed(file, "extrait", "extract", "quote", "citation");
        var placed = new ArrayList<Placed>();
        for (var row : table.rows()) {
            var cells = cells(table, row);
            if (row.cell(extract).isEmpty() && !cells.getOrDefault(Column.MEMO, "").isEmpty()) {
                memo(row.cell(document), cells, row.line());
            } else {
                place(cells, row, row.cell(document), row.cell(extract)).ifPresent(placed::add);
            }
        }
        placed.stream().filter(row -> row.cell(Column.CODE).isEmpty()).forEach(row -> add(row));
        placed.stream().filter(row -> !row.cell(Column.CODE).isEmpty()).forEach(row -> add(row));
        problems.addAll(draft.unknownCodes());
        if (!draft.changes().isEmpty()) {
            study.applyAll(draft.changes());
        }
        return new TableReport(
                String.valueOf(file.getFileName()), draft.added(), draft.known(), problems);
    }

    private void add(Placed row) {
        draft.add(row).ifPresent(problems::add);
    }

    /// Adds the memo of a row without extract.
    private void memo(String documentName, Map<Column, String> cells, int line) {
        Document document = null;
        if (!documentName.isEmpty()) {
            document = documents.find(documentName).orElse(null);
            if (document == null) {
                problems.add(Message.of("ingest.coding-document", line, documentName));
                return;
            }
        }
        draft.addMemo(document, cells, line).ifPresent(problems::add);
    }

    private static Map<Column, String> cells(Columns table, Delimited.Row row) {
        var cells = new HashMap<Column, String>();
        for (var column : Column.values()) {
            cells.put(column, row.cell(table.index(column.french, column.english)));
        }
        return Map.copyOf(cells);
    }

    private Optional<Placed> place(
            Map<Column, String> cells, Delimited.Row row, String documentName, String extract) {
        var document = documents.find(documentName);
        if (document.isEmpty()) {
            problems.add(Message.of("ingest.coding-document", row.line(), documentName));
            return Optional.empty();
        }
        if (extract.isEmpty()) {
            problems.add(Message.of("ingest.coding-empty", row.line()));
            return Optional.empty();
        }
        var places =
                quotes.computeIfAbsent(
                                document.get().path(),
                                _ -> new Quotes(study.text(document.get().revision()).text()))
                        .find(extract);
        if (places.size() != 1) {
            var key = places.isEmpty() ? "ingest.coding-not-found" : "ingest.coding-several";
            problems.add(
                    Message.of(
                            key,
                            row.line(),
                            document.get().name(),
                            shortened(extract),
                            places.size()));
            return Optional.empty();
        }
        return Optional.of(new Placed(document.get(), places.getFirst(), cells, row.line()));
    }

    private static String shortened(String extract) {
        return extract.length() > 80 ? extract.substring(0, 80) + "…" : extract;
    }
}
