package fr.verbatim.cli;

import fr.verbatim.SpeakerView;
import fr.verbatim.corpus.Document;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim speakers`: who speaks in a document, or in all of them.
@Command(
        name = "speakers",
        subcommands = {
            SpeakersRenameCommand.class,
            SpeakersMergeCommand.class,
            SpeakersSplitCommand.class,
            SpeakersRoleCommand.class,
            SpeakersJoinCommand.class
        })
final class SpeakersCommand extends Listing {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "document")
    private @Nullable String document;

    SpeakersCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var chosen = document == null ? study().documents() : List.of(study().document(document));
        var views =
                chosen.stream().flatMap(it -> study().corrections().speakers(it).stream()).toList();
        if (asJson()) {
            return printJson(views);
        }
        if (views.isEmpty()) {
            say("cli.speakers.none");
            return DONE;
        }
        print(this, views);
        return DONE;
    }

    /// Prints the speakers of a document after one of them was corrected.
    static int corrected(Listing command, Document document, SpeakerView corrected) {
        if (command.asJson()) {
            return command.printJson(corrected);
        }
        print(command, command.study().corrections().speakers(document));
        return DONE;
    }

    private static void print(Listing command, List<SpeakerView> views) {
        var words = command.words();
        var table =
                new TextTable(
                        words.text("cli.head.document"),
                        words.text("cli.head.speaker"),
                        words.text("cli.head.role"),
                        words.text("cli.head.case"),
                        ">" + words.text("cli.head.turns"),
                        ">" + words.text("cli.head.words"));
        for (var view : views) {
            table.row(
                    view.document(),
                    view.label(),
                    words.name(view.role()),
                    view.person() == null ? "–" : view.person(),
                    words.number(view.turns()),
                    words.number(view.words()));
        }
        table.print(command.terminal());
    }
}
