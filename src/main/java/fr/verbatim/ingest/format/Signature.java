package fr.verbatim.ingest.format;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/// The formats most met, told by what only they have at their beginning or among their parts. Tika
/// tells them too, and all others, in several times the time. Pure functions.
final class Signature {

    private static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// What an OpenDocument text has between the first two headers of its archive.
    private static final Pattern ODT =
            Pattern.compile(
                    "(?s)PK\\x03\\x04.{26}mimetype(application/vnd\\.oasis\\.opendocument\\.text)PK.*");

    private static final Pattern DOCX_PART =
            Pattern.compile(
                    "<Override[^>]*\\bContentType=\"application/vnd\\.openxmlformats-officedocument"
                            + "\\.wordprocessingml\\.document\\.main\\+xml\"");

    private static final int MOST_BYTES = 1 << 16;

    private Signature() {}

    /// Returns the media type of a file that begins with `head`; empty when it is none of these, or
    /// not surely.
    static Optional<String> mediaType(Path path, byte[] head) {
        var start = new String(head, 0, Math.min(128, head.length), StandardCharsets.ISO_8859_1);
        if (start.startsWith("%PDF-")) {
            return Optional.of("application/pdf");
        }
        if (start.startsWith("{\\rtf1")) {
            return Optional.of("application/rtf");
        }
        if (!start.startsWith("PK\u0003\u0004")) {
            return Optional.empty();
        }
        var odt = ODT.matcher(start);
        return odt.matches() ? Optional.of(odt.group(1)) : docx(path);
    }

    private static Optional<String> docx(Path path) {
        try (var archive = new ZipFile(path.toFile())) {
            var types = archive.getEntry("[Content_Types].xml");
            if (types == null || archive.getEntry("word/document.xml") == null) {
                return Optional.empty();
            }
            try (var in = archive.getInputStream(types)) {
                var text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
                return DOCX_PART.matcher(text).find() ? Optional.of(DOCX) : Optional.empty();
            }
        } catch (IOException | IllegalArgumentException e) {
            // Damaged, or not as Java reads archives: Tika decides, and its reader says what is
            // wrong.
            return Optional.empty();
        }
    }
}
