package fr.verbatim.web.pages;

import fr.verbatim.study.Json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The words of the interface, in French and English. A key begins with the name of its file:
/// `read.palette.create` stands in `texts/read_fr.json` and `texts/read_en.json`.
final class Texts {

    /// The files, one for each screen, and one for what they share.
    static final List<String> AREAS =
            List.of(
                    "common",
                    "home",
                    "codebook",
                    "coders",
                    "corpus",
                    "imports",
                    "cases",
                    "columns",
                    "correct",
                    "read");

    private Texts() {}

    /// Returns all words by key. `{name}` stands for a value; of `key.one` and `key.other`, the
    /// first is for what the language counts as one.
    static Map<String, String> in(Locale language) {
        var all = new TreeMap<String, String>();
        for (var area : AREAS) {
            all.putAll(read(area + "_" + language.getLanguage() + ".json"));
        }
        return all;
    }

    private static Map<String, String> read(String file) {
        try (@Nullable InputStream in =
                Texts.class.getResourceAsStream("/fr/verbatim/web/texts/" + file)) {
            if (in == null) {
                throw new IllegalStateException("no words in " + file);
            }
            return Json.MAPPER.readValue(in.readAllBytes(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
