package fr.verbatim.corpus;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What somebody said of a document, which holds whatever its file is read to say. Immutable.
///
/// @param document the document
/// @param kind what it is; null when nobody said so, as for what follows
/// @param words the status of its words
/// @param language its language
/// @param layout how its file is to be read: the name of a way of writing who speaks
/// @param variables values by name; an empty one takes the variable away
public record Description(
        DocumentId document,
        @Nullable DocumentKind kind,
        @Nullable WordStatus words,
        @Nullable String language,
        @Nullable String layout,
        Map<String, String> variables) {

    public Description {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// Returns the description of a document of which nobody said anything.
    public static Description none(DocumentId document) {
        return new Description(document, null, null, null, null, Map.of());
    }

    public Description withLayout(@Nullable String layout) {
        return new Description(document, kind, words, language, layout, variables);
    }

    /// Returns this with what a document is now said to be, as far as it was something else.
    public Description with(
            Document before,
            DocumentKind kind,
            WordStatus words,
            String language,
            Map<String, String> variables) {
        var said = new LinkedHashMap<>(this.variables);
        before.variables().keySet().stream()
                .filter(name -> !variables.containsKey(name))
                .forEach(name -> said.put(name, ""));
        variables.forEach(
                (name, value) -> {
                    if (!value.equals(before.variables().get(name))) {
                        said.put(name, value);
                    }
                });
        return new Description(
                document,
                kind == before.kind() ? this.kind : kind,
                words == before.words() ? this.words : words,
                language.equals(before.language()) ? this.language : language,
                layout,
                said);
    }

    /// Returns a document as it is when this holds of it.
    public Document applyTo(Document document) {
        var all = new LinkedHashMap<>(document.variables());
        variables.forEach(
                (name, value) -> {
                    if (value.isEmpty()) {
                        all.remove(name);
                    } else {
                        all.put(name, value);
                    }
                });
        return document.withDescription(
                Objects.requireNonNullElse(kind, document.kind()),
                Objects.requireNonNullElse(words, document.words()),
                Objects.requireNonNullElse(language, document.language()),
                all);
    }
}
