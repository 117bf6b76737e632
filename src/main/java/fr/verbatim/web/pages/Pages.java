package fr.verbatim.web.pages;

import fr.verbatim.web.http.Call;
import fr.verbatim.web.http.Page;
import fr.verbatim.web.http.Routes;

import java.util.List;

/// Answers what the browser shows.
public final class Pages {

    /// The screens. Each has its data under `/api`.
    private static final List<String> SCREENS =
            List.of(
                    "/home",
                    "/coders",
                    "/compare/{id}",
                    "/corpus",
                    "/cases",
                    "/columns",
                    "/documents",
                    "/documents/{id}",
                    "/codebook",
                    "/search",
                    "/history",
                    "/memos",
                    "/situations");

    private Pages() {}

    public static void declare(Routes routes) {
        routes.get("/", Pages::home);
        SCREENS.forEach(path -> routes.get(path, call -> Shell.page(call.language())));
        routes.get("/app/<name>", call -> Assets.own(call.path("name")));
        routes.get("/lib/<name>", call -> Assets.library(call.path("name")));
        routes.get("/api/texts", call -> Texts.in(call.language()));
    }

    private static Page home(Call call) {
        return call.parameter("token").isPresent() ? Shell.entrance() : Shell.page(call.language());
    }
}
