package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `verbatim codings move`: places an extract on other words of its document.
@Command(name = "move")
final class CodingsMoveCommand extends Task {

    @Parameters(index = "0", paramLabel = "${bundle:label.id}", descriptionKey = "codings.id")
    private String id = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "${bundle:label.words}",
            descriptionKey = "words")
    private String quoted = "";

    @Mixin private Place place = new Place();

    CodingsMoveCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (quoted.isBlank() && !place.isSpan()) {
            throw new VerbatimException("cli.code.no-words");
        }
        var extract = study().extract(id);
        var document = study().document(extract.document());
        var moved = study().move(extract, place.find(study(), document, quoted));
        say("cli.codings.moved", moved.codeName());
        new Extracts(terminal(), words()).quoted(moved);
        return DONE;
    }
}
