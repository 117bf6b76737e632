package fr.verbatim.web.api;

import fr.verbatim.Extract;
import fr.verbatim.PassageToRead;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Set;

/// What cues propose to read: to be listed, kept, set aside.
final class SuggestionsApi {

    private SuggestionsApi() {}

    /// @param ids the identities of passages to read
    record Chosen(Set<String> ids) {}

    static void declare(Routes routes) {
        routes.get("/api/documents/{id}/suggestions", SuggestionsApi::list);
        routes.post("/api/documents/{id}/suggestions/keep", SuggestionsApi::keep);
        routes.post("/api/documents/{id}/suggestions/set-aside", SuggestionsApi::setAside);
    }

    private static List<PassageToRead> list(Call call) {
        return call.study().suggestions().in(List.of(Documents.named(call)));
    }

    private static List<Extract> keep(Call call) {
        return call.study().suggestions().keep(chosen(call));
    }

    private static @Nullable Object setAside(Call call) {
        call.study().suggestions().setAside(chosen(call));
        return null;
    }

    /// Those that were decided about meanwhile, here or elsewhere, are no longer proposed.
    private static List<PassageToRead> chosen(Call call) {
        var ids = call.body(Chosen.class).ids();
        return list(call).stream().filter(proposal -> ids.contains(proposal.id())).toList();
    }
}
