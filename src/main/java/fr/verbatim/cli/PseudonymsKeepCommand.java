package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim pseudonyms keep`: keeps proposed pseudonyms.
@Command(name = "keep")
final class PseudonymsKeepCommand extends Task {

    @Parameters(
            index = "0..*",
            arity = "0..*",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "pseudonyms.keep.names")
    private List<String> names = List.of();

    @Option(
            names = "--kind",
            paramLabel = "${bundle:label.kind}",
            descriptionKey = "pseudonyms.kind")
    private @Nullable String kind;

    @Option(names = "--all", descriptionKey = "pseudonyms.keep.all")
    private boolean all;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean preview;

    PseudonymsKeepCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (names.isEmpty() == !all) {
            throw new VerbatimException("cli.pseudonyms.keep-what");
        }
        var proposals = new NameSearch(this).proposals(kind);
        var chosen =
                all
                        ? proposals
                        : names.stream()
                                .map(name -> NameSearch.named(proposals, name))
                                .distinct()
                                .toList();
        chosen.stream()
                .flatMap(it -> it.forms().stream())
                .forEach(form -> terminal().line("  " + PseudonymsCommand.pair(form)));
        if (preview) {
            say("cli.nothing-changed");
        } else {
            say("cli.pseudonyms.kept", study().pseudonyms().keep(chosen).size());
        }
        return DONE;
    }
}
