package fr.verbatim.web.pages;

import fr.verbatim.web.http.Content;
import fr.verbatim.web.http.Refusal;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The scripts, styles and pictures of the pages, out of the program's own archives. Immutable.
///
/// Only names of small letters, digits and hyphens are answered: nothing outside can be named.
final class Assets {

    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\\.([a-z]+)");

    private static final Map<String, String> TYPES =
            Map.of(
                    "js", "text/javascript; charset=utf-8",
                    "css", "text/css; charset=utf-8",
                    "svg", "image/svg+xml; charset=utf-8");

    /// The parts of Lit, by the name in their address: where their archive holds them.
    private static final Map<String, String> LIT =
            Map.of(
                    "lit", "lit/3.3.3",
                    "lit-html", "lit-html/3.3.3",
                    "lit-element", "lit-element/4.2.2",
                    "reactive-element", "reactive-element/2.1.2");

    private Assets() {}

    /// Returns one of our own files.
    static Content own(String name) {
        return read(name, checked(name), "/fr/verbatim/web/app/" + name);
    }

    /// Returns a file of Lit.
    static Content library(String name) {
        var found = checked(name);
        var part = name.substring(0, Math.max(0, name.indexOf('/')));
        var folder = LIT.get(part);
        if (folder == null) {
            throw new Refusal(404, "web.no-address", name);
        }
        return read(
                name,
                found,
                "/META-INF/resources/_static/" + folder + name.substring(part.length()));
    }

    private static Matcher checked(String name) {
        var found = NAME.matcher(name);
        if (!found.matches() || !TYPES.containsKey(found.group(1))) {
            throw new Refusal(404, "web.no-address", name);
        }
        return found;
    }

    private static Content read(String name, Matcher found, String resource) {
        try (@Nullable InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new Refusal(404, "web.no-address", name);
            }
            return new Content(TYPES.getOrDefault(found.group(1), ""), in.readAllBytes(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
