package fr.verbatim.web.api;

import fr.verbatim.CodeUse;
import fr.verbatim.MergePreview;
import fr.verbatim.Redefinition;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeEdit;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.codebook.Palette;
import fr.verbatim.suggestion.CueCheck;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Refusal;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Codes: to be made, edited, moved, merged, split, removed.
final class CodesApi {

    private CodesApi() {}

    /// A code to be made.
    ///
    /// @param parent the identity of the code above it; null at the top
    record New(String name, @Nullable CodeId parent) {}

    /// Another place in the tree.
    ///
    /// @param parent the identity of the code above; null at the top
    /// @param position from 0
    record Moved(@Nullable CodeId parent, int position) {}

    /// @param into the identity of the code that takes all
    /// @param union whether extracts that overlap become one
    record Merged(CodeId into, boolean union) {}

    /// Extracts for another code.
    ///
    /// @param to the identity of that code; null for a new one, called `name`
    record Split(List<String> extracts, @Nullable CodeId to, @Nullable String name) {}

    static void declare(Routes routes) {
        routes.get("/api/codes/colors", _ -> Palette.shades());
        routes.post("/api/codes", CodesApi::create);
        routes.patch("/api/codes/{id}", call -> call.study().codes().edit(code(call), edit(call)));
        routes.delete("/api/codes/{id}", CodesApi::remove);
        routes.get("/api/codes/{id}/use", CodesApi::use);
        routes.get("/api/codes/{id}/redefinition", CodesApi::redefinition);
        routes.get("/api/codes/{id}/check", CodesApi::check);
        routes.post("/api/codes/{id}/move", CodesApi::move);
        routes.get("/api/codes/{id}/merge", CodesApi::previewMerge);
        routes.post("/api/codes/{id}/merge", CodesApi::merge);
        routes.post("/api/codes/{id}/split", CodesApi::split);
        routes.get("/api/codes/{id}/doubles", call -> call.study().codes().doubles(code(call)));
        routes.post(
                "/api/codes/{id}/doubles", call -> call.study().codes().joinDoubles(code(call)));
    }

    private static Code code(Call call) {
        return ExtractsApi.code(call.study(), new CodeId(call.path("id")));
    }

    private static CodeEdit edit(Call call) {
        return call.body(CodeEdit.class);
    }

    private static Code create(Call call) {
        var study = call.study();
        var asked = call.body(New.class);
        return study.codes().create(asked.name(), above(study, asked.parent()));
    }

    private static @Nullable Code above(Verbatim study, @Nullable CodeId parent) {
        return parent == null ? null : ExtractsApi.code(study, parent);
    }

    private static @Nullable Object remove(Call call) {
        call.study().codes().remove(code(call));
        return null;
    }

    private static CodeUse use(Call call) {
        return call.study().codes().use(code(call));
    }

    private static Redefinition redefinition(Call call) {
        return call.study().codes().redefinition(code(call));
    }

    /// What the cues of the code do with its own examples; empty when it has no cues.
    private static List<CueCheck.Result> check(Call call) {
        return CueCheck.of(new Codebook(List.of(code(call))));
    }

    private static Code move(Call call) {
        var study = call.study();
        var asked = call.body(Moved.class);
        return study.codes().move(code(call), above(study, asked.parent()), asked.position());
    }

    private static MergePreview previewMerge(Call call) {
        var study = call.study();
        var into =
                call.parameter("into")
                        .map(CodeId::new)
                        .orElseThrow(() -> new Refusal(400, "web.no-code"));
        return study.codes().previewMerge(code(call), ExtractsApi.code(study, into));
    }

    private static Code merge(Call call) {
        var study = call.study();
        var asked = call.body(Merged.class);
        return study.codes()
                .merge(code(call), ExtractsApi.code(study, asked.into()), asked.union());
    }

    private static Code split(Call call) {
        var study = call.study();
        var from = code(call);
        var asked = call.body(Split.class);
        var extracts = asked.extracts().stream().map(study::extract).toList();
        var to = asked.to();
        if (to != null) {
            var other = ExtractsApi.code(study, to);
            var _ = study.codes().split(extracts, other);
            return other;
        }
        var name = asked.name();
        return study.codes()
                .splitToNew(extracts, name == null ? "" : name, above(study, from.parent()));
    }
}
