package fr.verbatim.cli;

import fr.verbatim.DocumentView;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verbatim show`: prints a document with its paragraphs numbered and its speakers.
@Command(name = "show")
final class ShowCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Option(names = "--from", paramLabel = "§", descriptionKey = "show.from")
    private int from = 1;

    @Option(names = "--to", paramLabel = "§", descriptionKey = "show.to")
    private @Nullable Integer to;

    @Option(names = "--codes", descriptionKey = "show.codes")
    private boolean codes;

    ShowCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var view = study().view(study().document(document));
        if (asJson()) {
            return printJson(view);
        }
        var paragraphs = view.layers().paragraphs().size();
        var last = to == null ? paragraphs : to;
        if (from > Math.min(last, paragraphs)) {
            throw new VerbatimException(
                    "cli.show.no-paragraph", view.document().name(), paragraphs, from, last);
        }
        head(view);
        new Transcript(view, terminal(), words(), codes).print(from, last);
        return DONE;
    }

    private void head(DocumentView view) {
        var shown = view.document();
        terminal().title(shown.name());
        say(
                "cli.show.about",
                words().name(shown.kind()),
                words().name(shown.words()),
                view.layers().turns().size(),
                view.extracts().size());
        shown.variables()
                .forEach(
                        (name, value) ->
                                terminal()
                                        .wrapped(
                                                words().text("cli.show.variable", name) + " ",
                                                Display.flat(value)));
        terminal().blank();
    }
}
