package fr.verbatim.cli;

import fr.verbatim.analysis.words.Cooccurrents;
import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `verbatim cooccurrents`: the words that stand near the answers to a query.
@Command(name = "cooccurrents")
final class CooccurrentsCommand extends Listing {

    @Mixin private AskedQuery asked = new AskedQuery();

    @Option(names = "--reach", paramLabel = "N", descriptionKey = "cooccurrents.reach")
    private int reach = 10;

    @Option(names = "--turn", descriptionKey = "cooccurrents.turn")
    private boolean turn;

    @Option(names = "--least", paramLabel = "N", descriptionKey = "cooccurrents.least")
    private int least = 2;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cooccurrents.limit")
    private int limit = 30;

    @Mixin private OutputFiles files = new OutputFiles();

    CooccurrentsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (reach < 0 || least < 0 || limit < 0) {
            throw new VerbatimException("cli.negative");
        }
        var targets = files.checked(session());
        var result = asked.of(study(), terminal());
        if (result.isEmpty() && !asJson()) {
            terminal().line(words().text(result.nothingFound()));
            return DONE;
        }
        var near = result.cooccurrents(turn ? Cooccurrents.WHOLE_UNIT : reach);
        if (!asJson()) {
            print(near);
            AskedPart.say(result.part(), terminal(), words());
        }
        files.write(targets, () -> result.toReport(near, least, words().locale()), this::written);
        return asJson() ? printJson(near.with(near.attracted(least))) : DONE;
    }

    private void print(Cooccurrents near) {
        var found = near.attracted(least);
        var shown = limit == 0 ? found : found.subList(0, Math.min(limit, found.size()));
        var table =
                new TextTable(
                        words().text("report.cooccurrents.word"),
                        ">" + words().text("cli.head.respondents"),
                        ">" + words().text("report.cooccurrents.near"),
                        ">" + words().text("report.cooccurrents.everywhere"),
                        ">" + words().text("report.cooccurrents.expected"),
                        ">" + words().text("report.cooccurrents.specificity"));
        for (var word : shown) {
            table.row(
                    word.form(),
                    words().number(word.respondents()),
                    words().number(word.near()),
                    words().number(word.everywhere()),
                    words().text("cli.rate", word.expected()),
                    words().text("cli.rate", word.specificity()));
        }
        table.print(terminal());
        terminal().blank();
        if (shown.size() < found.size()) {
            say("cli.cooccurrents.some-shown", shown.size(), found.size());
        }
        terminal().wrapped("", words().text("report.cooccurrents.note"));
    }
}
