package fr.verbatim.web.pages;

import fr.verbatim.web.http.Page;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/// The page that every screen is drawn in. It holds no data.
final class Shell {

    /// Where the browser finds Lit: the only script inside the page, allowed by its hash.
    private static final String IMPORTS =
            """
            {"imports":{\
            "lit":"/lib/lit/index.js",\
            "lit/":"/lib/lit/",\
            "lit-html":"/lib/lit-html/lit-html.js",\
            "lit-html/":"/lib/lit-html/",\
            "lit-element/":"/lib/lit-element/",\
            "@lit/reactive-element":"/lib/reactive-element/reactive-element.js",\
            "@lit/reactive-element/":"/lib/reactive-element/"}}\
            """;

    private static final String POLICY =
            String.join(
                    "; ",
                    "default-src 'none'",
                    "script-src 'self' 'sha256-" + hash(IMPORTS) + "'",
                    "style-src 'self'",
                    "img-src 'self' data:",
                    "connect-src 'self'",
                    "font-src 'self'",
                    "base-uri 'none'",
                    "form-action 'self'",
                    "frame-ancestors 'none'",
                    "require-trusted-types-for 'script'",
                    "trusted-types lit-html");

    private Shell() {}

    static Page page(Locale language) {
        return new Page(html(language.getLanguage()), POLICY);
    }

    /// The entrance: it keeps the key and goes on, so that the key leaves the address.
    static Page entrance() {
        return new Page(
                """
                <!DOCTYPE html>
                <meta charset="utf-8">
                <meta http-equiv="refresh" content="0;url=/">
                <title>Verbatim</title>
                """,
                "default-src 'none'; frame-ancestors 'none'");
    }

    private static String html(String language) {
        return """
        <!DOCTYPE html>
        <html lang="%s">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>Verbatim</title>
        <link rel="icon" href="/app/icon.svg">
        <link rel="stylesheet" href="/app/style/main.css">
        <script type="importmap">%s</script>
        <script type="module" src="/app/main.js"></script>
        </head>
        <body></body>
        </html>
        """
                .formatted(language, IMPORTS);
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
