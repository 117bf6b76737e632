package fr.verbatim.cli;

import fr.verbatim.SearchResult;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.Concordance;
import fr.verbatim.search.Hit;
import fr.verbatim.search.Hits;
import fr.verbatim.search.query.QuerySyntaxError;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// `verbatim search`: the passages that answer a query.
@Command(name = "search")
final class SearchCommand extends Listing {

    @Parameters(
            arity = "1..*",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "search.query")
    private List<String> query = List.of();

    @Option(names = "--quotations", descriptionKey = "search.quotations")
    private boolean quotations;

    @Option(names = "--count", descriptionKey = "search.count")
    private boolean count;

    @Option(names = "--by", paramLabel = "${bundle:label.variable}", descriptionKey = "search.by")
    private @Nullable String variable;

    @Option(names = "--context", paramLabel = "N", descriptionKey = "search.context")
    private int context = 10;

    @Option(names = "--sort", paramLabel = "text|left|right", descriptionKey = "search.sort")
    private Concordance.Order order = Concordance.Order.TEXT;

    @Option(names = "--limit", paramLabel = "N", descriptionKey = "search.limit")
    private int limit = 40;

    SearchCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (context < 0 || limit < 0) {
            throw new VerbatimException("cli.negative");
        }
        var result = found(String.join(" ", query));
        result.notices().forEach(notice -> terminal().complain(words().text(notice)));
        if (asJson()) {
            return printJson(result.toListing(context, variable == null ? "" : variable));
        }
        if (result.isEmpty()) {
            terminal().line(words().text(result.nothingFound()));
            return DONE;
        }
        var values = variable == null ? List.<Hits.Count>of() : result.by(variable);
        if (!count) {
            show(result);
        }
        new Counts(terminal(), words()).total(result);
        if (variable != null) {
            terminal().blank();
            new Counts(terminal(), words()).by(variable, values);
        }
        return DONE;
    }

    /// Shows where in the query a mistake is, before it is told.
    private SearchResult found(String asked) {
        try {
            return study().search(asked);
        } catch (QuerySyntaxError mistake) {
            terminal().point(asked, mistake.offset());
            throw mistake;
        }
    }

    private void show(SearchResult result) {
        var shown = limit == 0 ? result.count() : Math.min(limit, result.count());
        var lines = result.concordance(context).sortedBy(order).lines().subList(0, shown);
        var printer = new Kwic(terminal(), words(), study());
        if (quotations || Kwic.isTooLong(lines, terminal().width())) {
            printer.quotations(lines);
        } else {
            printer.lines(lines);
            terminal().blank();
        }
        if (shown < result.count()) {
            say("cli.search.some-shown", shown, result.count());
        }
    }

    static long documents(List<Hit> hits) {
        return hits.stream().map(hit -> hit.document().id()).distinct().count();
    }
}
