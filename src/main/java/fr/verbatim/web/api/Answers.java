package fr.verbatim.web.api;

import fr.verbatim.SearchResult;
import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/// The last answers to queries: the pages of one, its filters and its counts are asked for one
/// after the other. Thread-safe.
final class Answers {

    private static final int MOST = 6;

    private final Map<Asked, SearchResult> last = new LinkedHashMap<>(MOST, 0.75f, true);

    /// @param number that of the study's last change: answers are true of that moment
    private record Asked(
            Path folder,
            long number,
            Viewpoint viewpoint,
            Coder coder,
            String query,
            String part,
            String order) {}

    /// Returns what the parameters ask for: `q`, in the part `in`, ordered by `sort`.
    SearchResult of(Call call) {
        return of(
                call.study(),
                call.parameter("q").orElseThrow(() -> new Refusal(400, "web.no-query")),
                call.parameter("in").orElse(""),
                call.parameter("sort").orElse(""));
    }

    synchronized SearchResult of(Verbatim study, String query, String part, String order) {
        var asked =
                new Asked(
                        study.folder(),
                        study.snapshot().number(),
                        study.viewpoint(),
                        study.coder(),
                        query,
                        part,
                        order);
        var known = last.get(asked);
        // While texts are being annotated, the same question finds more from one moment to the
        // next.
        if (known != null && known.annotated() == known.documents()) {
            return known;
        }
        var found = ordered(study, query, part, order);
        last.put(asked, found);
        if (last.size() > MOST) {
            last.remove(last.keySet().iterator().next());
        }
        return found;
    }

    private SearchResult ordered(Verbatim study, String query, String part, String order) {
        return order.isEmpty()
                ? study.search(query).in(study.part(part))
                : of(study, query, part, "").sortedBy(order);
    }
}
