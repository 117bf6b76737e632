package fr.verbatim.cli;

import fr.verbatim.HistoryLine;
import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/// `verbatim history`: what was done in the study, the latest last.
@Command(name = "history")
final class HistoryCommand extends Listing {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "history.limit")
    private int limit = 30;

    HistoryCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new VerbatimException("cli.negative");
        }
        var all = study().history();
        if (asJson()) {
            return printJson(all);
        }
        if (all.isEmpty()) {
            say("cli.history.none");
            return DONE;
        }
        var first = limit == 0 ? 0 : Math.max(0, all.size() - limit);
        var shown = all.subList(first, all.size());
        table(shown).print(terminal());
        terminal().blank();
        say("cli.history.total", all.size(), first == 0 ? 0 : shown.size());
        return DONE;
    }

    private TextTable table(List<HistoryLine> lines) {
        var table =
                new TextTable(
                        ">" + words().text("cli.head.number"),
                        words().text("cli.head.when"),
                        words().text("cli.head.coder"),
                        words().text("cli.head.what"));
        for (var line : lines) {
            table.row(
                    words().number(line.number()),
                    MOMENT.format(Instant.parse(line.at()).atZone(ZoneId.systemDefault())),
                    line.coder().value(),
                    words().text(line.what()));
        }
        return table;
    }
}
