package fr.verbatim.web.http;

import java.nio.charset.StandardCharsets;

/// An answer that is no JSON. Immutable as long as nobody alters the bytes.
///
/// @param type its media type, with the character set of texts
/// @param bytes what it holds
/// @param fileName what a browser saves it as; empty when it is shown
@SuppressWarnings("ArrayRecordComponent") // written once, to the network
public record Content(String type, byte[] bytes, String fileName) {

    public static Content html(String text) {
        return of("text/html; charset=utf-8", text);
    }

    public static Content svg(String text) {
        return of("image/svg+xml; charset=utf-8", text);
    }

    private static Content of(String type, String text) {
        return new Content(type, text.getBytes(StandardCharsets.UTF_8), "");
    }
}
