package fr.verbatim.web.http;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

import java.util.Locale;
import java.util.Set;

/// Lets in only who knows the key, and only through this very address: no other machine, no page of
/// another site, no name that was made to point here. Immutable.
public final class Guard {

    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Set<String> BODIES =
            Set.of("application/json", "application/octet-stream");
    private static final String BEARER = "Bearer ";

    private final AccessKey key;
    private final int port;

    public Guard(AccessKey key, int port) {
        this.key = key;
        this.port = port;
    }

    /// Refuses a request that may not be answered.
    ///
    /// @throws Refusal when it comes under another name, without the key, or from another site
    void check(Context context) {
        host(context);
        if (!isEntrance(context)) {
            key(context);
        }
        if (!SAFE.contains(context.method().name())) {
            origin(context);
        }
    }

    /// A name that resolves to this machine is not enough: it may have been made to.
    private void host(Context context) {
        var host = context.header("Host");
        if (host == null || !names().contains(host.toLowerCase(Locale.ROOT))) {
            throw new Refusal(421, "web.wrong-host", port);
        }
    }

    private Set<String> names() {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    private boolean isEntrance(Context context) {
        return context.method().name().equals("GET")
                && context.path().equals("/")
                && context.queryParam("token") != null;
    }

    private void key(Context context) {
        var cookie = context.cookie(cookie());
        var header = context.header("Authorization");
        var bearer =
                header != null && header.startsWith(BEARER)
                        ? header.substring(BEARER.length())
                        : null;
        if ((cookie == null || !key.isKnownBy(cookie))
                && (bearer == null || !key.isKnownBy(bearer))) {
            throw new Refusal(401, "web.no-key");
        }
    }

    /// A change must come from a page of this server, or from a program that is no browser.
    private void origin(Context context) {
        var site = context.header("Sec-Fetch-Site");
        var origin = context.header("Origin");
        var type = context.contentType();
        var own = origin == null || names().stream().anyMatch(it -> origin.equals("http://" + it));
        if ((site != null && !site.equals("same-origin")) || !own) {
            throw new Refusal(403, "web.other-site");
        }
        if (!"1".equals(context.header("X-Verbatim"))
                || (type != null && !BODIES.contains(type.split(";", 2)[0].strip()))
                || (type == null && context.contentLength() > 0)) {
            throw new Refusal(403, "web.no-header");
        }
    }

    /// Takes the key out of the address of the entrance, and keeps it in a cookie.
    ///
    /// @throws Refusal when it is not the key
    void enter(Context context) {
        var token = context.queryParam("token");
        if (token == null || !key.isKnownBy(token)) {
            throw new Refusal(401, "web.no-key");
        }
        var cookie = new Cookie(cookie(), key.value());
        cookie.setHttpOnly(true);
        cookie.setSameSite(SameSite.STRICT);
        cookie.setPath("/");
        context.cookie(cookie);
    }

    /// Cookies are shared by all ports of a machine: the port is part of the name.
    private String cookie() {
        return "verbatim_" + port;
    }
}
