package fr.verbatim.cli;

import fr.verbatim.ingest.ImportReport;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.tables.TableReport;
import fr.verbatim.message.Message;

import java.util.ArrayList;
import java.util.List;

/// Prints the account of an import (*compte rendu d’import*): what came in, what to check, what was
/// left aside or failed, and why. Immutable.
final class ImportAccount {

    private final Terminal terminal;
    private final Words words;

    ImportAccount(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// Returns whether nothing failed.
    boolean isClean(ImportReport report) {
        return !report.interrupted()
                && report.results().stream()
                        .noneMatch(result -> result instanceof ImportResult.Failed)
                && report.tables().stream().allMatch(table -> table.problems().isEmpty());
    }

    void print(ImportReport report) {
        if (report.results().isEmpty() && report.tables().isEmpty()) {
            var nothing = report.interrupted() ? "cli.import.interrupted" : "cli.import.nothing";
            terminal.line(words.text(nothing));
            return;
        }
        terminal.line(total(report.results()));
        report.results().forEach(this::about);
        report.tables().forEach(this::table);
        if (report.interrupted()) {
            terminal.line(words.text("cli.import.interrupted"));
        }
    }

    private String total(List<ImportResult> results) {
        var imported = new ArrayList<ImportResult.Imported>();
        var unchanged = 0;
        var moved = 0;
        var skipped = 0;
        var failed = 0;
        for (var result : results) {
            switch (result) {
                case ImportResult.Imported one -> imported.add(one);
                case ImportResult.Unchanged _ -> unchanged++;
                case ImportResult.Moved _ -> moved++;
                case ImportResult.Skipped _ -> skipped++;
                case ImportResult.Failed _ -> failed++;
            }
        }
        var sentence = new StringBuilder(words.text("cli.import.files", results.size()));
        var separator = " ";
        separator = count(sentence, separator, "cli.import.imported", imported.size());
        var doubtful = imported.stream().filter(one -> !one.doubts().isEmpty()).count();
        separator = count(sentence, separator, "cli.import.doubtful", doubtful);
        separator = count(sentence, separator, "cli.import.unchanged", unchanged);
        separator = count(sentence, separator, "cli.import.moved", moved);
        separator = count(sentence, separator, "cli.import.skipped", skipped);
        count(sentence, separator, "cli.import.failed", failed);
        sentence.append('.');
        if (!imported.isEmpty()) {
            sentence.append(' ')
                    .append(
                            words.text(
                                    "cli.import.volume",
                                    imported.stream().mapToInt(one -> one.turns()).sum(),
                                    imported.stream().mapToInt(one -> one.words()).sum()));
        }
        return sentence.toString();
    }

    private String count(StringBuilder sentence, String separator, String key, long number) {
        if (number == 0) {
            return separator;
        }
        sentence.append(separator).append(words.text(key, number));
        return ", ";
    }

    private void about(ImportResult result) {
        switch (result) {
            case ImportResult.Imported imported -> {
                imported.doubts().forEach(doubt -> note("?", imported.path(), doubt));
                imported.removed().forEach(removal -> note("-", imported.path(), removal));
            }
            case ImportResult.Unchanged _ -> {}
            case ImportResult.Moved moved ->
                    note(">", moved.path(), Message.of("cli.import.from", moved.from()));
            case ImportResult.Skipped(var path, var reason) -> note("·", path, reason);
            case ImportResult.Failed(var path, var problem, var _) -> note("!", path, problem);
        }
    }

    private void table(TableReport table) {
        terminal.line(
                words.text(
                        "cli.import.table",
                        table.file(),
                        table.added(),
                        table.known(),
                        table.problems().size()));
        table.problems().forEach(problem -> note("!", table.file(), problem));
    }

    private void note(String mark, String path, Message message) {
        var sentence = words.text(message);
        var named = sentence.startsWith(words.quoted(path));
        terminal.line("  " + mark + " " + (named ? sentence : path + " — " + sentence));
    }
}
