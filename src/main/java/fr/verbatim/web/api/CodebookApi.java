package fr.verbatim.web.api;

import fr.verbatim.CodeCounts;
import fr.verbatim.codebook.CodebookDifference;
import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Content;
import fr.verbatim.web.http.Routes;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// The codebook as a whole: its codes with their numbers, and its exchange form.
final class CodebookApi {

    private CodebookApi() {}

    /// A codebook to be brought in.
    ///
    /// @param name the name of its file
    /// @param yaml what it holds
    record Brought(String name, String yaml) {}

    static void declare(Routes routes) {
        routes.get("/api/codebook", CodebookApi::list);
        routes.get("/api/codebook.yaml", CodebookApi::write);
        routes.get("/api/codebook/redefinitions", call -> call.study().codes().redefinitions());
        routes.post("/api/codebook/preview", CodebookApi::preview);
        routes.post("/api/codebook/import", CodebookApi::bring);
    }

    private static List<CodeCounts> list(Call call) {
        return call.study().codeCounts();
    }

    private static Content write(Call call) {
        return new Content(
                "application/yaml; charset=utf-8",
                call.study().codebookAsYaml().getBytes(StandardCharsets.UTF_8),
                "grille.yaml");
    }

    private static CodebookDifference preview(Call call) {
        var brought = call.body(Brought.class);
        return call.study().previewCodebook(brought.yaml(), brought.name());
    }

    private static CodebookDifference bring(Call call) {
        var brought = call.body(Brought.class);
        return call.study().importCodebook(brought.yaml(), brought.name());
    }
}
