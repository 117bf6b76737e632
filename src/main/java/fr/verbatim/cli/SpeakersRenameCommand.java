package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim speakers rename`: gives a speaker another name in a document.
@Command(name = "rename")
final class SpeakersRenameCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.label")
    private String label = "";

    @Parameters(
            index = "2",
            paramLabel = "${bundle:label.name}",
            descriptionKey = "speakers.rename.name")
    private String name = "";

    SpeakersRenameCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var corrected = study().document(document);
        var view = study().corrections().rename(corrected, label, name);
        return SpeakersCommand.corrected(this, corrected, view);
    }
}
