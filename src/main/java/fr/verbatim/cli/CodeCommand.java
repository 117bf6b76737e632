package fr.verbatim.cli;

import fr.verbatim.Marking;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim code`: codes a passage, marks it as part of a situation, or both.
@Command(name = "code")
final class CodeCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "${bundle:label.words}",
            descriptionKey = "words")
    private String quoted = "";

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "code.code")
    private List<String> codes = List.of();

    @Mixin private Place place = new Place();

    @Option(
            names = "--situation",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "code.situation")
    private @Nullable String situation;

    @Option(
            names = "--register",
            paramLabel = "general|told|observed",
            descriptionKey = "code.register")
    private @Nullable Register register;

    @Option(
            names = "--tone",
            paramLabel = "valued|deplored|ambivalent",
            descriptionKey = "code.tone")
    private @Nullable Tone tone;

    @Option(names = "--retain", descriptionKey = "code.retain")
    private boolean retain;

    CodeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quoted.isBlank() && !place.isSpan()) {
            throw new VerbatimException("cli.code.no-words");
        }
        if (codes.isEmpty() && (situation == null || situation.isBlank())) {
            throw new VerbatimException("cli.code.no-code");
        }
        var passage = place.find(study(), study().document(document), quoted);
        var chosen = codes.stream().map(study()::code).distinct().toList();
        var extracts = study().code(passage, chosen, marking());
        if (asJson()) {
            return printJson(extracts);
        }
        if (situation != null) {
            var marked = study().situations().named(situation.strip());
            var passages = study().situations().quotations(marked).size();
            say("cli.code.situation", marked.name(), passages);
        }
        extracts.forEach(new Extracts(terminal(), words())::coded);
        return DONE;
    }

    private Marking marking() {
        return new Marking(register, tone, retain, situation == null ? "" : situation.strip());
    }
}
