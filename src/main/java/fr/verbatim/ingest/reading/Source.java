package fr.verbatim.ingest.reading;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A file to read. Immutable.
///
/// @param path where it is
/// @param mediaType what it is, such as `text/vtt`
/// @param encoding the character set of a text, where the researcher said so; null to find out
public record Source(Path path, String mediaType, @Nullable String encoding) {

    public Source(Path path, String mediaType) {
        this(path, mediaType, null);
    }

    /// No transcript comes near it; it keeps one file from filling the memory.
    private static final long LONGEST_TEXT = 64L << 20;

    /// Returns the file's name.
    public String name() {
        var name = path.getFileName();
        return name == null ? path.toString() : name.toString();
    }

    /// Returns the name's ending in lower case, without its dot; empty when it has none.
    public String ending() {
        var name = name();
        var dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /// Returns the file's content.
    public byte[] bytes() {
        try {
            var size = Files.size(path);
            if (size > LONGEST_TEXT) {
                throw new DocumentUnreadable(
                        "ingest.too-large", name(), size >> 20, LONGEST_TEXT >> 20);
            }
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name(), e);
        }
    }
}
