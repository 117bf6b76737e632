package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim searches save`: keeps a query under a name.
@Command(name = "save")
final class SearchesSaveCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.name}", descriptionKey = "searches.name")
    private String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "search.query")
    private List<String> query = List.of();

    SearchesSaveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var asked = String.join(" ", query);
        var saved =
                AskedQuery.pointing(asked, terminal(), () -> study().searches().save(name, asked));
        if (asJson()) {
            return printJson(saved);
        }
        say("cli.searches.saved", saved.name());
        return DONE;
    }
}
