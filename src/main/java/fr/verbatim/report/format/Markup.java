package fr.verbatim.report.format;

import java.util.ArrayDeque;
import java.util.Deque;

/// Builds XML or HTML: the one place where texts and attributes are escaped. Confined to one
/// thread.
///
/// Names of elements and attributes are constants of the formats; all else passes through
/// [#escape], so that no text of a study can become an element.
final class Markup {
    private final StringBuilder out;
    private final Deque<String> open = new ArrayDeque<>();
    private final String emptyEnd;

    private Markup(String prologue, String emptyEnd) {
        this.out = new StringBuilder(prologue);
        this.emptyEnd = emptyEnd;
    }

    static Markup html() {
        return new Markup("<!DOCTYPE html>\n", ">");
    }

    static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n", "/>");
    }

    /// Opens an element.
    ///
    /// @param attributes names and values by turns
    Markup open(String name, String... attributes) {
        tag(name, ">", attributes);
        open.push(name);
        return this;
    }

    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /// Adds an element that never has content.
    Markup empty(String name, String... attributes) {
        tag(name, emptyEnd, attributes);
        return this;
    }

    /// Adds an element that holds only a text.
    Markup element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    Markup text(String text) {
        out.append(escape(text));
        return this;
    }

    /// Ends a line of the source, where space does not count.
    Markup line() {
        out.append('\n');
        return this;
    }

    /// Adds a style sheet of the product itself.
    Markup style(String sheet) {
        return open("style").unescaped(sheet).close();
    }

    private Markup unescaped(String sheet) {
        out.append(sheet);
        return this;
    }

    private void tag(String name, String end, String... attributes) {
        out.append('<').append(name);
        for (var i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escape(attributes[i + 1])).append('"');
        }
        out.append(end);
    }

    /// Returns `text` so that it is only ever text. Characters that XML cannot hold, which no text
    /// of a study should have, become U+FFFD.
    private static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        character -> {
                            switch (character) {
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '&' -> escaped.append("&amp;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                case '\r' -> escaped.append("&#13;");
                                default ->
                                        escaped.appendCodePoint(
                                                isAllowed(character) ? character : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    /// What XML 1.0 calls a character.
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character <= 0xD7FF)
                || (character >= 0xE000 && character <= 0xFFFD)
                || character >= 0x10000;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return out.toString();
    }
}
