package fr.verbatim.message;

import java.util.List;
import java.util.Locale;

/// Something to tell a person: the key of a sentence and what fills its places. Immutable.
///
/// A key starts with the name of the package that speaks, `ingest.encrypted`, and its sentences
/// stand in that package's pair of bundles, `message/ingest_fr.properties` and
/// `message/ingest_en.properties`.
///
/// @param key the sentence's key: package, dot, name
/// @param arguments strings, numbers or further messages, for the places `{0}`, `{1}` ...
public record Message(String key, List<Object> arguments) {

    public Message {
        if (key.indexOf('.') < 1) {
            throw new IllegalArgumentException("a message key starts with its package: " + key);
        }
        arguments = List.copyOf(arguments);
    }

    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /// Returns the sentence in French, or in English when the locale's language is English.
    public String text(Locale locale) {
        return Messages.text(this, locale);
    }
}
