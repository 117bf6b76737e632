package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim codings retain`: marks extracts for the report.
@Command(name = "retain")
final class CodingsRetainCommand extends Task {

    @Parameters(arity = "1..*", paramLabel = "${bundle:label.id}", descriptionKey = "codings.id")
    private List<String> ids = List.of();

    @Option(names = "--off", descriptionKey = "retain.off")
    private boolean off;

    CodingsRetainCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        for (var extract : ids.stream().map(study()::extract).distinct().toList()) {
            var marked = study().retain(extract, !off);
            say(off ? "cli.codings.retained-off" : "cli.codings.retained-on", marked.codeName());
            new Extracts(terminal(), words()).quoted(marked);
        }
        return DONE;
    }
}
