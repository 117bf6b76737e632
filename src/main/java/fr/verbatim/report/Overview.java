package fr.verbatim.report;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.report.tree.ReportTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The tables at the head of a report: all codes at once. Confined to one thread.
final class Overview {
    /// More functions than this would not fit on a page.
    private static final int MOST_FUNCTIONS = 6;

    private final Material material;
    private final Phrases phrases;
    private final Map<CodeId, Extracts> extracts;
    private final List<Code> codes;

    Overview(Material material, Phrases phrases, Map<CodeId, Extracts> extracts, List<Code> codes) {
        this.material = material;
        this.phrases = phrases;
        this.extracts = extracts;
        this.codes = codes;
    }

    List<ReportTable> tables() {
        var functions = new Functions(material.respondents().all(), material.function(), phrases);
        var names = functions.names();
        return names.size() < 2 || names.size() > MOST_FUNCTIONS
                ? List.of(codes())
                : List.of(codes(), byFunction(functions));
    }

    private ReportTable codes() {
        var heads = new ArrayList<String>();
        heads.add(phrases.say("report.table.code"));
        heads.add(phrases.say("report.table.extracts"));
        heads.add(phrases.say("report.table.respondents", material.respondents().all().size()));
        var groups = new ArrayList<Predicate<Document>>();
        group(heads, groups, "report.table.observations", Overview::isObservation);
        group(heads, groups, "report.table.documents", Overview::isOther);
        heads.add(phrases.say("report.table.quoted"));
        return ReportTable.ofNumbers(
                phrases.say("report.table.codes"),
                heads,
                codes.stream().map(code -> row(code, groups)).toList(),
                phrases.say("report.table.codes-note"));
    }

    private void group(
            List<String> heads,
            List<Predicate<Document>> groups,
            String key,
            Predicate<Document> belongs) {
        var total = material.snapshot().documents().stream().filter(belongs).count();
        if (total > 0) {
            heads.add(phrases.say(key, total));
            groups.add(belongs);
        }
    }

    private List<String> row(Code code, List<Predicate<Document>> groups) {
        var found = found(code);
        var cells = new ArrayList<String>();
        cells.add(code.name());
        cells.add(String.valueOf(found.all().size()));
        cells.add(String.valueOf(found.respondents().size()));
        for (var group : groups) {
            var documents = found.all().stream().map(Extract::document).filter(group).distinct();
            cells.add(String.valueOf(documents.count()));
        }
        cells.add(String.valueOf(found.quoted().size()));
        return cells;
    }

    private ReportTable byFunction(Functions functions) {
        var heads = new ArrayList<String>();
        heads.add(phrases.say("report.table.code"));
        for (var name : functions.names()) {
            heads.add(phrases.say("report.table.function", name, functions.total(name)));
        }
        var rows = new ArrayList<List<String>>();
        for (var code : codes) {
            var who = found(code).respondents();
            var cells = new ArrayList<String>();
            cells.add(code.name());
            functions
                    .names()
                    .forEach(name -> cells.add(String.valueOf(functions.among(name, who))));
            rows.add(cells);
        }
        return ReportTable.ofNumbers(
                phrases.say("report.table.functions"),
                heads,
                rows,
                phrases.say("report.table.functions-note"));
    }

    private Extracts found(Code code) {
        return extracts.getOrDefault(code.id(), new Extracts(List.of(), 0));
    }

    private static boolean isObservation(Document document) {
        return document.kind() == DocumentKind.OBSERVATION;
    }

    private static boolean isOther(Document document) {
        return !isObservation(document) && !document.kind().hasRespondents();
    }
}
