package fr.verbatim.language.french;

import fr.verbatim.language.annotation.PartOfSpeech;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What the dictionary lacks, or says otherwise than a search needs: spoken and elided forms,
/// abbreviations, pronouns, each with its own lemma. Immutable.
final class SpokenForms {

    private static final String TABLE = "forms.tsv";
    private static final String ANY = "*";

    private final Map<String, Form> forms = new HashMap<>();

    /// One line of the table.
    ///
    /// @param tag its part of speech; null when the place decides
    /// @param lemma its lemma
    /// @param standard what is read in its stead: one word, or several of which it is the last
    record Form(@Nullable PartOfSpeech tag, String lemma, String standard) {}

    SpokenForms() {
        try (var table = SpokenForms.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException(TABLE + " is not in the program");
            }
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        var columns = line.split("\t", -1);
        if (columns.length < 3 || columns.length > 4) {
            throw new IllegalStateException(TABLE + ": " + line);
        }
        var tag = columns[1].equals(ANY) ? null : PartOfSpeech.valueOf(columns[1]);
        var form = new Form(tag, columns[2], columns.length == 4 ? columns[3] : columns[0]);
        if (forms.put(columns[0], form) != null) {
            throw new IllegalStateException(TABLE + ", twice: " + columns[0]);
        }
    }

    /// Returns what is said of a form taken for `tag`; a line for that part of speech alone has it
    /// after a slash, as `commune/NOUN`.
    @Nullable Form find(String form, PartOfSpeech tag) {
        var found = forms.get(form.toLowerCase(Locale.FRENCH) + "/" + tag);
        return found == null ? find(form) : found;
    }

    @Nullable Form find(String form) {
        return forms.get(form.toLowerCase(Locale.FRENCH));
    }
}
