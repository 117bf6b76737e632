package fr.verbatim.web.api;

import fr.verbatim.CodeCounts;
import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.CodeId;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Routes;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The codebook.
final class CodebookApi {

    private CodebookApi() {}

    /// A code to be made.
    ///
    /// @param parent the identity of the code above it; null at the top
    record New(String name, @Nullable CodeId parent) {}

    static void declare(Routes routes) {
        routes.get("/api/codebook", CodebookApi::list);
        routes.post("/api/codes", CodebookApi::create);
    }

    private static Code create(Call call) {
        var study = call.study();
        var asked = call.body(New.class);
        var parent = asked.parent();
        return study.codes()
                .create(asked.name(), parent == null ? null : ExtractsApi.code(study, parent));
    }

    private static List<CodeCounts> list(Call call) {
        return call.study().codeCounts();
    }
}
