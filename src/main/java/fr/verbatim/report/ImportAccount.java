package fr.verbatim.report;

import fr.verbatim.analysis.Variable;
import fr.verbatim.analysis.VariableType;
import fr.verbatim.analysis.Variables;
import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.message.Message;
import fr.verbatim.pseudonym.Masks;
import fr.verbatim.report.tree.Block;
import fr.verbatim.report.tree.Items;
import fr.verbatim.report.tree.Paragraph;
import fr.verbatim.report.tree.Report;
import fr.verbatim.report.tree.ReportTable;
import fr.verbatim.report.tree.Section;
import fr.verbatim.study.Study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The account of an import (*compte rendu d’import*): what was understood of each file, what is to
/// be checked, what was set aside or failed, and why. Confined to one thread.
public final class ImportAccount {
    private final Study study;
    private final ImportReport done;
    private final Phrases phrases;
    private final Understood understood;

    private ImportAccount(Study study, ImportReport done, Locale language) {
        this.study = study;
        this.done = done;
        this.phrases = new Phrases(language);
        this.understood = new Understood(study, phrases);
    }

    /// Returns the account of an import that was just done, ready to be written in any format.
    ///
    /// @param masks the names that are hidden
    public static Report of(Study study, Masks masks, ImportReport done, Locale language) {
        return MaskedReport.of(new ImportAccount(study, done, language).report(), masks);
    }

    private Report report() {
        var date = LocalDate.parse(study.now().substring(0, 10));
        var folder = study.folder().toAbsolutePath().normalize().getFileName();
        return new Report(
                phrases.say("report.import.title"),
                List.of(folder + " · " + phrases.date(date), files()),
                phrases.locale(),
                date,
                study.coder().value(),
                List.of(overview()),
                Stream.of(toCheck(), notRead(), tables(), variables(), documents())
                        .flatMap(List::stream)
                        .toList());
    }

    private String files() {
        return phrases.say(
                done.interrupted() ? "report.import.files-interrupted" : "report.import.files",
                done.results().size());
    }

    private ReportTable overview() {
        var columns =
                List.of(
                        new ReportTable.Column(phrases.say("report.import.file"), false),
                        new ReportTable.Column(phrases.say("report.import.outcome"), false),
                        new ReportTable.Column(phrases.say("report.import.kind"), false),
                        new ReportTable.Column(phrases.say("report.import.turns"), true),
                        new ReportTable.Column(phrases.say("report.import.words"), true),
                        new ReportTable.Column(phrases.say("report.import.doubts"), true));
        return new ReportTable(
                phrases.say("report.import.overview"),
                columns,
                done.results().stream().map(this::row).toList(),
                phrases.say("report.import.overview-note"));
    }

    private List<String> row(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported one ->
                    row(
                            one.document(),
                            one.doubts().isEmpty() ? "imported" : "doubtful",
                            one.doubts().size());
            case ImportResult.Unchanged(var document) ->
                    row(document, "unchanged", understood.doubts(result).size());
            case ImportResult.Moved(var document, var _) ->
                    row(document, "moved", understood.doubts(result).size());
            case ImportResult.Skipped(var path, var _) -> row(path, "skipped");
            case ImportResult.Failed(var path, var _, var _) -> row(path, "failed");
        };
    }

    private List<String> row(Document document, String outcome, int doubts) {
        var text = study.text(document.revision());
        return List.of(
                document.path(),
                outcome(outcome),
                phrases.say(Words.of(document.kind())),
                number(text.layers().turns().size()),
                number(new Tokeniser().words(text).size()),
                number(doubts));
    }

    private List<String> row(String path, String outcome) {
        return List.of(path, outcome(outcome), "–", "–", "–", "–");
    }

    private String outcome(String outcome) {
        return phrases.say("report.import.outcome." + outcome);
    }

    private String number(int number) {
        return number == 0 ? "–" : phrases.say("report.import.number", number);
    }

    private List<Section> toCheck() {
        var items = new ArrayList<String>();
        for (var result : done.results()) {
            understood.doubts(result).forEach(doubt -> items.add(said(result.path(), doubt)));
        }
        return section("report.import.to-check", "report.import.to-check-note", items);
    }

    private List<Section> notRead() {
        var items = new ArrayList<String>();
        for (var result : done.results()) {
            switch (result) {
                case ImportResult.Skipped(var path, var reason) -> items.add(said(path, reason));
                case ImportResult.Failed(var path, var problem, var _) ->
                        items.add(said(path, problem));
                case ImportResult.Imported _, ImportResult.Unchanged _, ImportResult.Moved _ -> {}
            }
        }
        return section("report.import.not-read", "report.import.not-read-note", items);
    }

    private List<Section> section(String title, String note, List<String> items) {
        return items.isEmpty()
                ? List.of()
                : List.of(
                        new Section(
                                phrases.say(title),
                                List.of(Paragraph.lead(phrases.say(note)), new Items(items)),
                                List.of()));
    }

    private String said(String path, Message message) {
        return path + " — " + phrases.say(message);
    }

    private List<Section> tables() {
        if (done.tables().isEmpty()) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        for (var table : done.tables()) {
            blocks.add(Paragraph.definition(table.file(), brought(table)));
            if (!table.problems().isEmpty()) {
                blocks.add(new Items(table.problems().stream().map(phrases::say).toList()));
            }
        }
        return List.of(new Section(phrases.say("report.import.tables"), blocks, List.of()));
    }

    private String brought(TableReport table) {
        return phrases.say(
                "report.import.table", table.added(), table.known(), table.problems().size());
    }

    private List<Section> variables() {
        var variables = Variables.of(study.snapshot());
        if (variables.isEmpty()) {
            return List.of();
        }
        var rows =
                variables.stream()
                        .map(
                                it ->
                                        List.of(
                                                it.name(),
                                                type(it.type()),
                                                number(it.values().size()),
                                                different(it)))
                        .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(
                new ReportTable(
                        phrases.say("report.import.variables-of-study"),
                        List.of(
                                new ReportTable.Column(
                                        phrases.say("report.import.variable"), false),
                                new ReportTable.Column(phrases.say("report.import.type"), false),
                                new ReportTable.Column(phrases.say("report.import.filled"), true),
                                new ReportTable.Column(
                                        phrases.say("report.import.different"), false)),
                        rows,
                        ""));
        var misfits =
                variables.stream()
                        .flatMap(it -> it.misfits().stream().map(value -> misfit(it, value)))
                        .toList();
        if (!misfits.isEmpty()) {
            blocks.add(Paragraph.lead(phrases.say("report.import.misfits")));
            blocks.add(new Items(misfits));
        }
        return List.of(new Section(phrases.say("report.import.variables"), blocks, List.of()));
    }

    private String different(Variable variable) {
        var different = variable.different();
        return switch (variable.type()) {
            case DATE, NUMBER ->
                    different.size() < 2
                            ? String.join("", different)
                            : phrases.say(
                                    "report.import.range",
                                    different.getFirst(),
                                    different.getLast());
            case YES_NO, CHOICE -> String.join(", ", different);
            case TEXT -> phrases.say("report.import.texts", different.size());
        };
    }

    private String misfit(Variable variable, Variable.Value value) {
        return phrases.say(
                "report.import.misfit",
                variable.name(),
                value.of(),
                value.written(),
                type(variable.type()));
    }

    private String type(VariableType type) {
        return phrases.say("report.import.type." + type.name());
    }

    private List<Section> documents() {
        var sections =
                done.results().stream()
                        .flatMap(result -> understood.section(result).stream())
                        .toList();
        return sections.isEmpty()
                ? List.of()
                : List.of(new Section(phrases.say("report.import.documents"), List.of(), sections));
    }
}
