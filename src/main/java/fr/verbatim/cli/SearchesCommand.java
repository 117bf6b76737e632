package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim searches`: the saved searches; alone, it lists them with what they find.
@Command(
        name = "searches",
        subcommands = {SearchesSaveCommand.class, SearchesRemoveCommand.class})
final class SearchesCommand extends Listing {

    SearchesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var saved = study().searches().all();
        if (asJson()) {
            return printJson(saved);
        }
        if (saved.isEmpty()) {
            say("cli.searches.none");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.name"),
                        ">" + words().text("cli.head.respondents"),
                        ">" + words().text("cli.head.passages"),
                        words().text("cli.head.query"));
        for (var search : saved) {
            var found = study().search(search.query());
            table.row(
                    search.name(),
                    words().number(found.respondents()),
                    words().number(found.count()),
                    Display.flat(search.query()));
        }
        table.print(terminal());
        return DONE;
    }
}
