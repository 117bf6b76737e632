package fr.verbatim.cli;

import fr.verbatim.analysis.words.Vocabulary;
import fr.verbatim.message.VerbatimException;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim vocabulary`: the words of the corpus, or of the part that a query answers.
@Command(name = "vocabulary")
final class VocabularyCommand extends Listing {

    @Parameters(
            arity = "0..*",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "vocabulary.query")
    private List<String> words = List.of();

    @Mixin private AskedPart part = new AskedPart();

    @Option(names = "--by", paramLabel = "form|lemma|term", descriptionKey = "vocabulary.by")
    private Vocabulary.By by = Vocabulary.By.LEMMA;

    @Option(names = "--full", descriptionKey = "vocabulary.full")
    private boolean full;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "cooccurrents.limit")
    private int limit = 40;

    @Mixin private OutputFiles files = new OutputFiles();

    VocabularyCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new VerbatimException("cli.negative");
        }
        var targets = files.checked(session());
        var query = String.join(" ", words);
        var corpus = part.of(study(), terminal());
        var found =
                AskedQuery.pointing(
                        query, terminal(), () -> study().vocabulary(query, corpus, by, full));
        if (!asJson()) {
            if (!corpus.isEmpty()) {
                print(found, !query.isBlank());
            }
            AskedPart.say(corpus, terminal(), words());
        }
        files.write(
                targets,
                () -> study().toReport(found, query, corpus, words().locale()),
                this::written);
        return asJson() ? printJson(found) : DONE;
    }

    private void print(Vocabulary found, boolean isPart) {
        var shown =
                limit == 0
                        ? found.entries()
                        : found.entries().subList(0, Math.min(limit, found.entries().size()));
        var table =
                new TextTable(
                        words().text("report.cooccurrents.word"),
                        ">" + words().text("report.vocabulary.frequency"),
                        ">" + words().text("report.cooccurrents.everywhere"),
                        ">" + words().text("report.cooccurrents.specificity"),
                        ">" + words().text("cli.head.respondents"),
                        ">" + words().text("cli.head.documents"));
        for (var entry : shown) {
            table.row(
                    entry.word(),
                    words().number(entry.frequency()),
                    words().number(entry.everywhere()),
                    isPart && by != Vocabulary.By.TERM
                            ? words().text("cli.rate", entry.specificity())
                            : "–",
                    words().number(entry.respondents()),
                    words().number(entry.documents()));
        }
        table.print(terminal());
        terminal().blank();
        say("report.vocabulary.total", found.entries().size(), found.size(), found.corpus());
        if (shown.size() < found.entries().size()) {
            say("cli.cooccurrents.some-shown", shown.size(), found.entries().size());
        }
        if (found.unannotated() > 0 && by != Vocabulary.By.FORM) {
            terminal()
                    .wrapped(
                            "", words().text("report.vocabulary.unannotated", found.unannotated()));
        }
    }
}
