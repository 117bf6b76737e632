package fr.verbatim.ingest.layout;

import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.turns.Portrait;
import fr.verbatim.message.Message;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;

/// How one file is to be read; what is null is found out from the file. Immutable.
///
/// @param turns the name of the way in which speakers are written
/// @param kind what the document is
/// @param words the status of its words
/// @param language its language
/// @param encoding the character set of a text file
/// @param name what the parts of the file's name mean
public record Layout(
        @Nullable String turns,
        @Nullable DocumentKind kind,
        @Nullable WordStatus words,
        @Nullable String language,
        @Nullable String encoding,
        @Nullable NamePattern name) {

    /// Everything is found out.
    public static final Layout FREE = new Layout(null, null, null, null, null, null);

    /// Returns this layout, with `other` where it says something.
    Layout with(Layout other) {
        return new Layout(
                other.turns == null ? turns : other.turns,
                other.kind == null ? kind : other.kind,
                other.words == null ? words : other.words,
                other.language == null ? language : other.language,
                other.encoding == null ? encoding : other.encoding,
                other.name == null ? name : other.name);
    }

    /// Returns the same layout with another way of writing speakers; the same when null.
    public Layout withTurns(@Nullable String turns) {
        return with(new Layout(turns, null, null, null, null, null));
    }

    /// Returns what distinguishes a reading under this layout from a free one; empty for the
    /// latter.
    public String signature() {
        var signature = new StringBuilder();
        add(signature, "layout", turns);
        add(signature, "kind", kind);
        add(signature, "words", words);
        add(signature, "language", language);
        add(signature, "encoding", encoding);
        add(signature, "name", name);
        return signature.toString();
    }

    private static void add(StringBuilder signature, String name, @Nullable Object value) {
        if (value != null) {
            signature.append(", ").append(name).append(' ').append(value);
        }
    }

    /// Returns what a document is taken for under this layout.
    public Portrait applyTo(Portrait found) {
        return new Portrait(
                Objects.requireNonNullElse(kind, found.kind()),
                Objects.requireNonNullElse(words, found.words()),
                Objects.requireNonNullElse(language, found.language()));
    }

    /// Returns a reading with the variables that the file's name tells, where the file itself is
    /// silent.
    ///
    /// @param fileName the name with its ending
    public Reading applyTo(Reading reading, String fileName) {
        if (name == null) {
            return reading;
        }
        return name.variables(fileName)
                .map(reading::withMetadata)
                .orElseGet(
                        () ->
                                reading.withDoubts(
                                        List.of(
                                                Message.of(
                                                        "ingest.layout.name-differs",
                                                        fileName,
                                                        name))));
    }
}
