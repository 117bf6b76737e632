package fr.verbatim.web.api;

import fr.verbatim.HistoryLine;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import java.util.List;

/// What was done, to be looked through, undone, done again.
final class HistoryApi {

    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 1_000;

    private HistoryApi() {}

    static void declare(Routes routes) {
        routes.get("/api/history", HistoryApi::list);
        routes.post("/api/undo", call -> call.study().undo());
        routes.post("/api/redo", call -> call.study().redo());
    }

    /// The latest first.
    private static List<HistoryLine> list(Call call) {
        var limit = call.number("limit", PAGE, 1, LARGEST_PAGE);
        var before = call.number("before", Integer.MAX_VALUE, 1, Integer.MAX_VALUE);
        return call.study().history().reversed().stream()
                .filter(line -> line.number() < before)
                .limit(limit)
                .toList();
    }
}
