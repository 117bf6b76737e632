package fr.verbatim.ingest.transcript;

import fr.verbatim.ingest.reading.Entities;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Cuts HTML into tags and text, however badly it is written. Confined to one call.
final class Html {

    /// A tag, or text between tags. Immutable.
    sealed interface Piece {

        /// A tag that opens an element; names are in lower case, values without entities.
        record Open(String name, Map<String, String> attributes) implements Piece {
            String attribute(String attribute) {
                return attributes.getOrDefault(attribute, "");
            }
        }

        /// A tag that closes an element.
        record Close(String name) implements Piece {}

        /// Text without entities; that of a script or a style as it is written.
        record Text(String text) implements Piece {}
    }

    private final String html;
    private final List<Piece> pieces = new ArrayList<>();
    private int at;

    private Html(String html) {
        this.html = html;
    }

    static List<Piece> pieces(String html) {
        var cut = new Html(html);
        cut.run();
        return cut.pieces;
    }

    private void run() {
        while (at < html.length()) {
            var tag = nextTag();
            if (tag > at) {
                pieces.add(new Piece.Text(Entities.decode(html.substring(at, tag))));
                at = tag;
            }
            if (at < html.length()) {
                tag();
            }
        }
    }

    /// Returns where the next tag, comment or declaration begins; the end when there is none.
    private int nextTag() {
        for (var i = html.indexOf('<', at); i >= 0; i = html.indexOf('<', i + 1)) {
            var next = i + 1 < html.length() ? html.charAt(i + 1) : ' ';
            if (isLetter(next) || next == '/' || next == '!' || next == '?') {
                return i;
            }
        }
        return html.length();
    }

    private void tag() {
        var next = html.charAt(at + 1);
        if (next == '!' || next == '?') {
            var isComment = html.startsWith("<!--", at);
            at = after(isComment ? "-->" : ">", at + 2);
        } else if (next == '/') {
            at += 2;
            pieces.add(new Piece.Close(name()));
            at = after(">", at);
        } else {
            at++;
            open();
        }
    }

    private void open() {
        var name = name();
        var attributes = new HashMap<String, String>();
        while (at < html.length() && html.charAt(at) != '>') {
            if (isLetter(html.charAt(at))) {
                var attribute = name();
                attributes.putIfAbsent(attribute, value());
            } else {
                at++;
            }
        }
        at = Math.min(html.length(), at + 1);
        pieces.add(new Piece.Open(name, Map.copyOf(attributes)));
        if (name.equals("script") || name.equals("style")) {
            raw(name);
        }
    }

    private void raw(String name) {
        var end = html.indexOf("</" + name, at);
        end = end < 0 ? html.length() : end;
        pieces.add(new Piece.Text(html.substring(at, end)));
        at = end;
    }

    private String name() {
        var start = at;
        while (at < html.length() && isNamePart(html.charAt(at))) {
            at++;
        }
        return html.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private String value() {
        skipBlanks();
        if (at >= html.length() || html.charAt(at) != '=') {
            return "";
        }
        at++;
        skipBlanks();
        if (at >= html.length()) {
            return "";
        }
        var quote = html.charAt(at);
        if (quote == '"' || quote == '\'') {
            var end = html.indexOf(quote, at + 1);
            end = end < 0 ? html.length() : end;
            var value = html.substring(at + 1, end);
            at = Math.min(html.length(), end + 1);
            return Entities.decode(value);
        }
        var start = at;
        while (at < html.length()
                && html.charAt(at) != '>'
                && !Character.isWhitespace(html.charAt(at))) {
            at++;
        }
        return Entities.decode(html.substring(start, at));
    }

    private void skipBlanks() {
        while (at < html.length() && Character.isWhitespace(html.charAt(at))) {
            at++;
        }
    }

    private int after(String end, int from) {
        var found = html.indexOf(end, from);
        return found < 0 ? html.length() : found + end.length();
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isNamePart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':';
    }
}
