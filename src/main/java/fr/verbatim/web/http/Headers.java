package fr.verbatim.web.http;

import io.javalin.http.Context;

/// What every answer says to the browser about what it may do with it.
final class Headers {

    private Headers() {}

    static void put(Context context) {
        context.header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cache-Control", "no-store");
    }
}
