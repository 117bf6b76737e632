package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verbatim speakers split`: gives what one speaker says in some paragraphs to another.
@Command(name = "split")
final class SpeakersSplitCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.label")
    private String label = "";

    @Option(
            names = "--to",
            required = true,
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.split.to")
    private String other = "";

    @Option(
            names = "--from-paragraph",
            required = true,
            paramLabel = "§",
            descriptionKey = "speakers.split.from")
    private int from;

    @Option(names = "--to-paragraph", paramLabel = "§", descriptionKey = "speakers.split.until")
    private @Nullable Integer until;

    SpeakersSplitCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var corrected = study().document(document);
        var last = until == null ? from : until;
        var view = study().corrections().split(corrected, label, other, from, last);
        return SpeakersCommand.corrected(this, corrected, view);
    }
}
