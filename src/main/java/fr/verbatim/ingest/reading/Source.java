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
/// @param passwords what may open it, should it be protected
public record Source(Path path, String mediaType, @Nullable String encoding, Passwords passwords) {

    /// The largest text file that is read, in bytes: some 250 hours of talk. It keeps one file from
    /// filling the memory.
    public static final int LARGEST_TEXT = 16_000_000;

    private static final int MB = 1_000_000;

    public Source(Path path, String mediaType, @Nullable String encoding) {
        this(path, mediaType, encoding, Passwords.NONE);
    }

    public Source(Path path, String mediaType) {
        this(path, mediaType, null);
    }

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
    ///
    /// @throws DocumentUnreadable when it is larger than [#LARGEST_TEXT], or cannot be read
    public byte[] bytes() {
        try (var in = Files.newInputStream(path)) {
            var size = Files.size(path);
            var bytes = size > LARGEST_TEXT ? new byte[0] : in.readNBytes(LARGEST_TEXT + 1);
            if (Math.max(size, bytes.length) > LARGEST_TEXT) {
                throw new DocumentUnreadable(
                        "ingest.too-large", name(), Math.ceilDiv(size, MB), LARGEST_TEXT / MB);
            }
            return bytes;
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name(), e);
        }
    }
}
