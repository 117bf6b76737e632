package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `verbatim speakers role`: says what a speaker does in a document.
@Command(name = "role")
final class SpeakersRoleCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.label")
    private String label = "";

    @Parameters(
            index = "2",
            paramLabel = "${bundle:label.role}",
            descriptionKey = "speakers.role.role")
    private String role = "";

    SpeakersRoleCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var corrected = study().document(document);
        var view = study().corrections().role(corrected, label, FieldValues.role(role));
        return SpeakersCommand.corrected(this, corrected, view);
    }
}
