package fr.verbatim.cli;

import fr.verbatim.language.FieldWords;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verbatim pseudonyms set`: decides what stands in the place of a name.
@Command(name = "set")
final class PseudonymsSetCommand extends Task {

    @Parameters(
            index = "0",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "pseudonyms.name")
    private String name = "";

    @Parameters(
            index = "1",
            paramLabel = "${bundle:label.pseudonym}",
            descriptionKey = "pseudonyms.set.mask")
    private String mask = "";

    @Option(
            names = "--of",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "pseudonyms.set.of")
    private @Nullable String owner;

    @Option(
            names = "--kind",
            paramLabel = "${bundle:label.kind}",
            descriptionKey = "pseudonyms.kind")
    private @Nullable String kind;

    @Option(names = "--sex", paramLabel = "f|m", descriptionKey = "pseudonyms.set.sex")
    private @Nullable String sex;

    PseudonymsSetCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var said = sex;
        var set =
                study().pseudonyms()
                        .set(
                                name,
                                mask,
                                owner,
                                kind == null ? null : NameSearch.kind(kind),
                                said == null
                                        ? null
                                        : FieldWords.sex(said)
                                                .orElseThrow(
                                                        () ->
                                                                new VerbatimException(
                                                                        "cli.pseudonyms.sex",
                                                                        said)));
        set.forms().forEach(form -> terminal().line("  " + PseudonymsCommand.pair(form)));
        say("cli.pseudonyms.set");
        return DONE;
    }
}
