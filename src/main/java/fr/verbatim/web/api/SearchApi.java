package fr.verbatim.web.api;

import fr.verbatim.CodingOfHits;
import fr.verbatim.Extract;
import fr.verbatim.SearchFilter;
import fr.verbatim.SearchListing;
import fr.verbatim.SearchResult;
import fr.verbatim.analysis.words.Cooccurrents;
import fr.verbatim.analysis.words.Dispersion;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;
import fr.verbatim.report.DispersionPlot;
import fr.verbatim.report.format.ReportFormat;
import fr.verbatim.search.Completion;
import fr.verbatim.search.Context;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Content;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Searches: completed as they are typed, answered, counted, drawn, written to files, coded.
final class SearchApi {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;
    private static final int FARTHEST = 1_000;
    private static final int NEAR = 5;
    private static final int FEWEST = 2;
    private static final int MOST_NEAR = 200;

    private static final Map<ReportFormat, String> TYPES =
            Map.of(
                    ReportFormat.MARKDOWN, "text/markdown; charset=utf-8",
                    ReportFormat.HTML, "text/html; charset=utf-8",
                    ReportFormat.CSV, "text/csv; charset=utf-8",
                    ReportFormat.DOCX,
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    ReportFormat.XLSX,
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Answers answers = new Answers();

    private SearchApi() {}

    /// A page of answers.
    ///
    /// @param found what was found, and the passages of this page
    /// @param documents how many documents the passages stand in
    /// @param notices what has to be known about the answers
    /// @param nothing what to say when there is none; null when there are some
    /// @param correction the query that was probably meant; null when none is near
    record Answer(
            SearchListing found,
            int documents,
            List<Message> notices,
            @Nullable Message nothing,
            @Nullable String correction) {}

    /// How often a document has what is looked for.
    record Spread(DocumentId document, String name, int passages, int words) {}

    /// Passages to be coded.
    ///
    /// @param query what finds them
    /// @param in what makes the part of the corpus in which they are sought; empty for the whole
    /// @param code the identity of the code
    /// @param extent how much around each is coded with it: a number of words, `sentence`, `turn`
    /// @param without those that are left out
    record ToCode(String query, String in, CodeId code, String extent, Set<Passage> without) {}

    /// What coding comes to.
    ///
    /// @param passages how many are coded
    /// @param already how many were
    record Coded(int passages, int already) {}

    static void declare(Routes routes) {
        var api = new SearchApi();
        routes.get("/api/search", api::search);
        routes.get("/api/search/completion", SearchApi::complete);
        routes.get("/api/search/variables", call -> names(call));
        routes.get("/api/search/filters", api::filters);
        routes.get("/api/search/spread", api::spread);
        routes.get("/api/search/spread.svg", api::plot);
        routes.get("/api/search/cooccurrents", api::cooccurrents);
        routes.get("/api/search/file", api::file);
        routes.get("/api/search/coded", api::coded);
        routes.post("/api/search/preview", api::preview);
        routes.post("/api/search/code", api::code);
    }

    private Answer search(Call call) {
        var found = answers.of(call);
        var language = call.language();
        return new Answer(
                found.toListing(context(call), skipped(call), limit(call), ""),
                found.documentsFound(),
                found.notices(),
                found.isEmpty() ? found.nothingFound() : null,
                found.isEmpty() ? found.correction(language).orElse(null) : null);
    }

    private static int skipped(Call call) {
        return call.number("skip", 0, 0, Integer.MAX_VALUE);
    }

    private static int limit(Call call) {
        return call.number("limit", PAGE, 1, LARGEST_PAGE);
    }

    private static Completion complete(Call call) {
        var query = call.parameter("q").orElse("");
        return call.study()
                .complete(
                        query,
                        call.number("caret", query.length(), 0, Integer.MAX_VALUE),
                        call.language());
    }

    private static List<String> names(Call call) {
        return call.study().variables().stream().map(variable -> variable.name()).toList();
    }

    private List<SearchFilter> filters(Call call) {
        var found = answers.of(call);
        return call.parameters("field").stream()
                .map(field -> found.filter(field, call.language()))
                .toList();
    }

    private List<Spread> spread(Call call) {
        return dispersion(call).parts().stream()
                .map(
                        part ->
                                new Spread(
                                        part.document().id(),
                                        part.document().name(),
                                        part.hits(),
                                        part.words()))
                .toList();
    }

    private Dispersion dispersion(Call call) {
        return answers.of(call).dispersion();
    }

    private Content plot(Call call) {
        var found = answers.of(call);
        return new Content(
                "image/svg+xml; charset=utf-8",
                DispersionPlot.of(
                        found.query(), found.dispersion(), call.study().masks(), call.language()),
                "");
    }

    /// Those that stand near at least twice, the most specific first.
    private List<Cooccurrents.Cooccurrent> cooccurrents(Call call) {
        return answers
                .of(call)
                .cooccurrents(call.number("reach", NEAR, 1, FARTHEST))
                .words()
                .stream()
                .filter(word -> word.near() >= FEWEST)
                .limit(MOST_NEAR)
                .toList();
    }

    private Content file(Call call) {
        var form = call.parameter("form").orElse("");
        var format =
                ReportFormat.ofName("." + form)
                        .orElseThrow(() -> new Refusal(400, "web.file-ending", form));
        var report =
                answers.of(call)
                        .toReport(context(call), call.parameter("by").orElse(""), call.language());
        return new Content(
                TYPES.getOrDefault(format, "application/octet-stream"),
                format.render(report),
                "recherche." + form);
    }

    private Set<Passage> coded(Call call) {
        return answers.of(call)
                .coded(
                        ExtractsApi.code(
                                call.study(), new CodeId(call.parameter("code").orElse(""))),
                        context(call.parameter("extent").orElse("0")),
                        skipped(call),
                        limit(call));
    }

    private Coded preview(Call call) {
        return said(previewed(call, call.body(ToCode.class)));
    }

    private CodingOfHits previewed(Call call, ToCode asked) {
        return found(call, asked)
                .previewCoding(
                        ExtractsApi.code(call.study(), asked.code()), context(asked.extent()));
    }

    private SearchResult found(Call call, ToCode asked) {
        return answers.of(call.study(), asked.query(), asked.in(), "").without(asked.without());
    }

    private static Coded said(CodingOfHits coding) {
        return new Coded(coding.passages().size(), coding.already());
    }

    private List<Extract> code(Call call) {
        var asked = call.body(ToCode.class);
        return found(call, asked)
                .code(ExtractsApi.code(call.study(), asked.code()), context(asked.extent()));
    }

    private static Context context(Call call) {
        return context(call.parameter("context").orElse("10"));
    }

    private static Context context(String written) {
        return switch (written) {
            case "sentence" -> Context.SENTENCE;
            case "turn" -> Context.TURN;
            default -> {
                if (!written.matches("\\d{1,4}")) {
                    throw new Refusal(400, "web.wrong-context", written);
                }
                yield new Context.Words(Integer.parseInt(written));
            }
        };
    }
}
