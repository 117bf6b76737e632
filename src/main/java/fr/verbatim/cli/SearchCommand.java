package fr.verbatim.cli;

import fr.verbatim.CodingOfHits;
import fr.verbatim.SearchResult;
import fr.verbatim.codebook.Code;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.Context;
import fr.verbatim.search.Hits;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/// `verbatim search`: the passages that answer a query; with `--code`, codes them.
@Command(name = "search")
final class SearchCommand extends Listing {

    private static final int USUAL_PAGE = 40;

    @Mixin private AskedQuery asked = new AskedQuery();

    @Option(names = "--quotations", descriptionKey = "search.quotations")
    private boolean quotations;

    @Option(names = "--count", descriptionKey = "search.count")
    private boolean count;

    @Option(names = "--by", paramLabel = "${bundle:label.variable}", descriptionKey = "search.by")
    private @Nullable String variable;

    @Option(names = "--context", paramLabel = "N|sentence|turn", descriptionKey = "search.context")
    private String shown = "10";

    @Option(names = "--sort", paramLabel = "${bundle:label.order}", descriptionKey = "search.sort")
    private @Nullable String order;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit")
    private @Nullable Integer limit;

    @Option(names = "--page", paramLabel = "N", descriptionKey = "search.page")
    private int page = 1;

    @Mixin private OutputFiles files = new OutputFiles();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "search.code")
    private @Nullable String code;

    @Option(names = "--extent", paramLabel = "N|sentence|turn", descriptionKey = "search.extent")
    private String extent = "0";

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean preview;

    SearchCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (size() < 0) {
            throw new VerbatimException("cli.negative");
        }
        if (page < 1) {
            throw new VerbatimException("cli.search.page");
        }
        if (preview && code == null) {
            throw new VerbatimException("cli.search.dry-run-of-what");
        }
        var context = Contexts.of(shown);
        Contexts.of(extent);
        var targets = files.checked(session());
        var chosen = code == null ? null : study().code(code);
        var found = asked.of(study(), terminal());
        var result = order == null ? found : found.sortedBy(order);
        result.notices().forEach(notice -> terminal().complain(words().text(notice)));
        var skipped = (int) Math.min(Integer.MAX_VALUE, (long) (page - 1) * size());
        if (asJson()) {
            write(result, context, targets);
            return printJson(
                    chosen == null
                            ? result.toListing(context, skipped, most(), by())
                            : coded(result, chosen));
        }
        if (result.isEmpty()) {
            terminal().line(words().text(result.nothingFound()));
            new Counts(terminal(), words()).annotated(result);
            return DONE;
        }
        var values = variable == null ? List.<Hits.Count>of() : result.by(variable);
        if (!count && targets.isEmpty()) {
            show(result, context, skipped);
        }
        new Counts(terminal(), words()).total(result);
        if (variable != null) {
            terminal().blank();
            new Counts(terminal(), words()).by(variable, values);
        }
        write(result, context, targets);
        if (chosen != null) {
            code(result, chosen);
        }
        return DONE;
    }

    private String by() {
        return variable == null ? "" : variable;
    }

    /// Returns how many passages a page has; 0 for all, which programs get unless they ask.
    private int size() {
        return limit != null ? limit : asJson() ? 0 : USUAL_PAGE;
    }

    private int most() {
        return size() == 0 ? Integer.MAX_VALUE : size();
    }

    private void write(SearchResult result, Context context, List<Path> targets) {
        files.write(targets, () -> result.toReport(context, by(), words().locale()), this::written);
    }

    private void show(SearchResult result, Context context, int skipped) {
        var lines = result.concordance(context, skipped, most()).lines();
        if (lines.isEmpty()) {
            say("cli.search.past-the-end", page, (result.count() + size() - 1) / size());
            return;
        }
        var printer = new Kwic(terminal(), words(), study());
        if (quotations
                || !(context instanceof Context.Words)
                || Kwic.isTooLong(lines, terminal().width())) {
            printer.quotations(lines);
        } else {
            printer.lines(lines);
            terminal().blank();
        }
        if (lines.size() < result.count()) {
            say(
                    "cli.search.some-shown",
                    skipped + 1,
                    skipped + lines.size(),
                    result.count(),
                    page + 1,
                    skipped + lines.size() < result.count() ? 1 : 0);
        }
    }

    private void code(SearchResult result, Code chosen) {
        var coding = coded(result, chosen);
        say(
                preview ? "cli.search.would-code" : "cli.search.coded",
                coding.passages().size(),
                words().quoted(chosen.name()),
                coding.already());
        if (preview) {
            say("cli.nothing-changed");
        } else if (!coding.passages().isEmpty()) {
            say("cli.search.undo");
        }
    }

    /// Codes what was found, unless only a preview is asked for, and returns what that comes to.
    private CodingOfHits coded(SearchResult result, Code chosen) {
        var coding = result.previewCoding(chosen, Contexts.of(extent));
        if (!preview && !coding.passages().isEmpty()) {
            result.code(chosen, Contexts.of(extent));
        }
        return coding;
    }
}
