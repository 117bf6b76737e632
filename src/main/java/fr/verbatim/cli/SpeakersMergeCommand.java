package fr.verbatim.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim speakers merge`: gives all turns of some speakers to another.
@Command(name = "merge")
final class SpeakersMergeCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.merge.labels")
    private List<String> labels = List.of();

    @Option(
            names = "--into",
            required = true,
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.merge.into")
    private String into = "";

    SpeakersMergeCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var corrected = study().document(document);
        var view = study().corrections().merge(corrected, labels, into);
        return SpeakersCommand.corrected(this, corrected, view);
    }
}
