package fr.verbatim.web.api;

import fr.verbatim.codebook.CodeGroup;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Groups of codes: to be listed, made, renamed, removed; a code is put in them and taken out.
final class GroupsApi {

    private GroupsApi() {}

    /// A group to be made.
    record New(String name, List<CodeId> codes) {}

    record Renamed(String name) {}

    /// @param code the identity of a code
    /// @param in whether it is to be in the group
    record Member(CodeId code, boolean in) {}

    static void declare(Routes routes) {
        routes.get("/api/groups", call -> call.study().codes().groups().all());
        routes.post("/api/groups", GroupsApi::create);
        routes.patch("/api/groups/{id}", GroupsApi::rename);
        routes.delete("/api/groups/{id}", GroupsApi::remove);
        routes.post("/api/groups/{id}/codes", GroupsApi::set);
    }

    private static CodeGroup create(Call call) {
        var asked = call.body(New.class);
        var codes = asked.codes().stream().map(it -> ExtractsApi.code(call.study(), it)).toList();
        return call.study().codes().groups().create(asked.name(), codes);
    }

    private static CodeGroup rename(Call call) {
        return call.study().codes().groups().rename(named(call), call.body(Renamed.class).name());
    }

    private static @Nullable Object remove(Call call) {
        call.study().codes().groups().remove(named(call));
        return null;
    }

    private static CodeGroup set(Call call) {
        var asked = call.body(Member.class);
        var code = ExtractsApi.code(call.study(), asked.code());
        return call.study().codes().groups().set(named(call), code, asked.in());
    }

    private static CodeGroup named(Call call) {
        return call.study().codes().groups().all().stream()
                .filter(it -> it.id().equals(call.path("id")))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "web.no-such-group"));
    }
}
