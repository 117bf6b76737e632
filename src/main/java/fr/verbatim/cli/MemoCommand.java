package fr.verbatim.cli;

import fr.verbatim.coding.Memo;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim memo`: writes a memo on the study, a document, a passage, a code or a case; without a
/// text, lists the memos.
@Command(name = "memo")
final class MemoCommand extends Listing {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "${bundle:label.text}",
            descriptionKey = "memo.text")
    private @Nullable String text;

    @Option(
            names = "--document",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "memo.document")
    private @Nullable String document;

    @Option(names = "--words", paramLabel = "${bundle:label.words}", descriptionKey = "memo.words")
    private @Nullable String words;

    @Mixin private Place place = new Place();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "memo.code")
    private @Nullable String code;

    @Option(names = "--case", paramLabel = "${bundle:label.name}", descriptionKey = "memo.case")
    private @Nullable String person;

    @Option(names = "--type", paramLabel = "${bundle:label.name}", descriptionKey = "memo.type")
    private String type = "";

    @Option(names = "--remove", paramLabel = "${bundle:label.id}", descriptionKey = "memo.remove")
    private @Nullable String removed;

    MemoCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (removed != null) {
            var gone = study().memos().beginning(removed);
            study().memos().remove(gone);
            say("cli.memo.removed", Extracts.shortId(gone.id().value()));
            return DONE;
        }
        if (text == null) {
            return list(study().memos().all());
        }
        var memo = written(text);
        if (asJson()) {
            return printJson(memo);
        }
        say("cli.memo.done", Extracts.shortId(memo.id().value()), about(memo));
        return DONE;
    }

    private Memo written(String said) {
        var subjects =
                (document == null ? 0 : 1) + (code == null ? 0 : 1) + (person == null ? 0 : 1);
        if (subjects > 1) {
            throw new VerbatimException("cli.memo.several-subjects");
        }
        var memos = study().memos();
        if (code != null) {
            return memos.write(study().code(code), type, said);
        }
        if (person != null) {
            return memos.write(study().person(person), type, said);
        }
        if (document == null) {
            if (words != null || place.isSpan()) {
                throw new VerbatimException("cli.memo.words-without-document");
            }
            return memos.write(type, said);
        }
        var about = study().document(document);
        return words == null && !place.isSpan()
                ? memos.write(about, type, said)
                : memos.write(place.find(study(), about, words == null ? "" : words), type, said);
    }

    private int list(List<Memo> memos) {
        if (asJson()) {
            return printJson(memos);
        }
        if (memos.isEmpty()) {
            say("cli.memo.none");
        }
        for (var memo : memos) {
            terminal()
                    .line(
                            terminal().styled(Terminal.Style.STRONG, about(memo))
                                    + terminal()
                                            .styled(
                                                    Terminal.Style.FAINT,
                                                    "  "
                                                            + Extracts.shortId(memo.id().value())
                                                            + "  "
                                                            + memo.coder()
                                                            + (memo.type().isEmpty()
                                                                    ? ""
                                                                    : " · " + memo.type())));
            terminal().wrapped("  ", memo.text());
            terminal().blank();
        }
        return DONE;
    }

    private String about(Memo memo) {
        var subject = Display.start(Display.flat(study().memos().subject(memo)), 60);
        return words().text("cli.memo.on." + memo.subject().name(), subject);
    }
}
