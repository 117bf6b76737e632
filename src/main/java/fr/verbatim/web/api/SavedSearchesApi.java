package fr.verbatim.web.api;

import fr.verbatim.coding.SavedSearch;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

/// Saved searches: to be listed, saved, renamed, removed.
final class SavedSearchesApi {

    private SavedSearchesApi() {}

    record ToSave(String name, String query) {}

    record Renamed(String name) {}

    static void declare(Routes routes) {
        routes.get("/api/searches", call -> call.study().searches().all());
        routes.post("/api/searches", SavedSearchesApi::save);
        routes.patch("/api/searches/{id}", SavedSearchesApi::rename);
        routes.delete("/api/searches/{id}", SavedSearchesApi::remove);
    }

    /// In place of the one of that name.
    private static SavedSearch save(Call call) {
        var asked = call.body(ToSave.class);
        return call.study().searches().save(asked.name(), asked.query());
    }

    private static SavedSearch rename(Call call) {
        return call.study().searches().rename(named(call), call.body(Renamed.class).name());
    }

    private static @Nullable Object remove(Call call) {
        call.study().searches().remove(named(call));
        return null;
    }

    private static SavedSearch named(Call call) {
        return call.study().searches().all().stream()
                .filter(it -> it.id().equals(call.path("id")))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "web.no-such-search"));
    }
}
