package fr.verbatim.cli;

import fr.verbatim.SpeakerView;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verbatim speakers join`: joins a speaker to a case of the study.
@Command(name = "join")
final class SpeakersJoinCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Parameters(
            index = "1",
            paramLabel = "${bundle:label.speaker}",
            descriptionKey = "speakers.label")
    private String label = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "${bundle:label.case}",
            descriptionKey = "speakers.join.case")
    private @Nullable String person;

    @Option(names = "--new", descriptionKey = "speakers.join.new")
    private boolean isNew;

    @Option(names = "--none", descriptionKey = "speakers.join.none")
    private boolean none;

    SpeakersJoinCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var corrected = study().document(document);
        if ((person == null) != none || (isNew && none)) {
            throw new VerbatimException("cli.speakers.join-whom");
        }
        var view = joined(corrected);
        return SpeakersCommand.corrected(this, corrected, view);
    }

    private SpeakerView joined(Document joined) {
        var corrections = study().corrections();
        if (person == null) {
            return corrections.join(joined, label, null);
        }
        return isNew
                ? corrections.joinToNew(joined, label, person)
                : corrections.join(joined, label, study().person(person));
    }
}
