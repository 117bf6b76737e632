package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim searches remove`: keeps a search no longer.
@Command(name = "remove")
final class SearchesRemoveCommand extends Task {

    @Parameters(index = "0", paramLabel = "${bundle:label.name}", descriptionKey = "searches.name")
    private String name = "";

    SearchesRemoveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var saved = study().searches().named(name);
        study().searches().remove(saved);
        say("cli.searches.removed", saved.name());
        return DONE;
    }
}
