package fr.verbatim.web.api;

import fr.verbatim.HistoryLine;
import fr.verbatim.Past;
import fr.verbatim.PastLine;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.PastFilter;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import java.util.List;

/// What was done, to be looked through, undone, done again.
final class HistoryApi {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private HistoryApi() {}

    static void declare(Routes routes) {
        routes.get("/api/history", HistoryApi::list);
        routes.get("/api/history/{number}/back", HistoryApi::preview);
        routes.post(
                "/api/history/{number}/back", call -> call.study().past().undoBackTo(number(call)));
        routes.post("/api/history/{number}/undo", call -> call.study().past().undo(number(call)));
        routes.post("/api/undo", call -> call.study().undo());
        routes.post("/api/redo", call -> call.study().redo());
    }

    /// The latest first: those `by` a coder, `about` one kind of thing.
    private static List<PastLine> list(Call call) {
        var before = call.number("before", 0, 0, Integer.MAX_VALUE);
        return call.study()
                .past()
                .page(
                        before == 0 ? Past.NOW : before,
                        call.number("limit", PAGE, 1, LARGEST_PAGE),
                        new PastFilter(
                                call.parameter("by").map(Coder::new).orElse(null),
                                call.choice("about", PastFilter.About.class).orElse(null)));
    }

    private static List<HistoryLine> preview(Call call) {
        return call.study().past().previewBackTo(number(call));
    }

    private static long number(Call call) {
        var written = call.path("number");
        if (!written.matches("\\d{1,18}")) {
            throw new Refusal(404, "web.no-address", written);
        }
        return Long.parseLong(written);
    }
}
