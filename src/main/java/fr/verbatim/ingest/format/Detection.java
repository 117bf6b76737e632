package fr.verbatim.ingest.format;

import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.reading.UnsupportedFormat;
import fr.verbatim.ingest.transcript.Beginning;
import fr.verbatim.ingest.transcript.TranscriptFormat;
import fr.verbatim.ingest.transcript.TranscriptFormats;

import org.apache.tika.Tika;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells what a file is, from its bytes before its name.
public final class Detection {

    /// The media type of a docx, xlsx or pptx under a password: an archive locked in another.
    static final String PROTECTED = "application/x-tika-ooxml-protected";

    private static final int HEAD = 16 << 10;

    /// Made once, on first use: to make it costs more than to read a small file.
    private static final class Types {
        static final Tika TIKA = new Tika();
    }

    private static final Map<String, String> TEXT_BY_ENDING =
            Map.ofEntries(
                    Map.entry("", "text/plain"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("text", "text/plain"),
                    Map.entry("md", "text/x-web-markdown"),
                    Map.entry("markdown", "text/x-web-markdown"),
                    Map.entry("csv", "text/csv"),
                    Map.entry("tsv", "text/csv"),
                    Map.entry("srt", "application/x-subrip"),
                    Map.entry("vtt", "text/vtt"),
                    Map.entry("htm", "text/html"),
                    Map.entry("html", "text/html"),
                    Map.entry("xhtml", "text/html"));

    private static final Map<String, String> BINARY_BY_ENDING =
            Map.of(
                    "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "odt", "application/vnd.oasis.opendocument.text",
                    "pdf", "application/pdf",
                    "rtf", "application/rtf",
                    "doc", "application/msword",
                    "epub", "application/epub+zip",
                    "pptx",
                            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Pattern HTML =
            Pattern.compile(
                    "(?is)\\s*(?:<\\?xml[^>]*>\\s*)?(?:<!--.*?-->\\s*)*<(?:!doctype\\s+)?html\\b.*");

    /// The first line of a transcript written as a table, whatever the file's ending.
    private static final Pattern TABLE =
            Pattern.compile(
                    "(?i)(?:timespan|timestamp|temps|start|début)\\t[^\\n"
                            + "]*(?:speaker|locuteur|content|texte|text)[^\\n"
                            + "]*\\n");

    private Detection() {}

    /// Returns the media type of a file whose text can be read in this process without danger;
    /// empty for the others.
    public static Optional<String> plainText(Path path) {
        return plainText(path, head(path));
    }

    private static Optional<String> plainText(Path path, byte[] head) {
        if (head.length == 0 || hasSignature(head)) {
            return Optional.empty();
        }
        var ending = ending(path);
        var text = beginning(head);
        if (controls(text) > text.length() / 100
                || HTML.matcher(text).matches()
                || text.startsWith("<?xml")) {
            return Optional.empty();
        }
        var transcript = TranscriptFormats.of(new Beginning(ending, text));
        if (transcript.isPresent()) {
            return transcript.map(TranscriptFormat::mediaType);
        }
        if (text.startsWith("WEBVTT")) {
            return Optional.of("text/vtt");
        }
        if (TABLE.matcher(text).lookingAt()) {
            return Optional.of("text/csv");
        }
        if (BINARY_BY_ENDING.containsKey(ending)) {
            return Optional.of("text/plain");
        }
        return Optional.ofNullable(TEXT_BY_ENDING.get(ending))
                .filter(type -> !type.equals("text/html"));
    }

    /// Returns the media type of a file, which is [#PROTECTED] for a document that its program has
    /// locked with a password.
    ///
    /// @throws UnsupportedFormat when there is nothing in it
    /// @throws DocumentUnreadable when its end is missing, or the system does not let it be read
    public static String mediaType(Path path) {
        var name = new Source(path, "").name();
        var head = head(path);
        if (head.length == 0) {
            throw new UnsupportedFormat("ingest.empty", name);
        }
        var plain = plainText(path, head);
        if (plain.isPresent()) {
            return plain.get();
        }
        var text = beginning(head);
        var transcript = TranscriptFormats.of(new Beginning(ending(path), text));
        if (transcript.isPresent()) {
            return transcript.get().mediaType();
        }
        if (isArchive(head) && Cut.isCut(path)) {
            throw new DocumentUnreadable("ingest.cut", name);
        }
        var signed = Signature.mediaType(path, head);
        if (signed.isPresent()) {
            return signed.get();
        }
        if (!text.startsWith("<?xml") && HTML.matcher(text).matches()) {
            return "text/html";
        }
        try {
            var type = Types.TIKA.detect(path);
            return switch (type) {
                case "application/x-tika-ooxml" ->
                        BINARY_BY_ENDING.getOrDefault(ending(path), type);
                case "application/xml", "text/plain" -> asHtml(path, text).orElse(type);
                default -> type;
            };
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(name, e);
        }
    }

    private static boolean isArchive(byte[] head) {
        return head.length > 1 && head[0] == 'P' && head[1] == 'K';
    }

    private static String ending(Path path) {
        return new Source(path, "").ending();
    }

    private static Optional<String> asHtml(Path path, String beginning) {
        var isHtml =
                HTML.matcher(beginning).matches()
                        || "text/html".equals(TEXT_BY_ENDING.get(ending(path)));
        return isHtml ? Optional.of("text/html") : Optional.empty();
    }

    /// Returns the media type that a file's ending promises; empty when it promises none.
    static Optional<String> promised(Source source) {
        return Optional.ofNullable(BINARY_BY_ENDING.get(source.ending()));
    }

    /// Returns whether the file's ending is one that files of its media type have; formats of
    /// transcripts come under any.
    static boolean isUsual(Source source) {
        if (TranscriptFormats.of(source.mediaType()).isPresent()) {
            return true;
        }
        var expected =
                TEXT_BY_ENDING.getOrDefault(
                        source.ending(),
                        BINARY_BY_ENDING.getOrDefault(source.ending(), source.mediaType()));
        return expected.equals(source.mediaType())
                || family(expected).equals(family(source.mediaType()));
    }

    private static String family(String mediaType) {
        return mediaType.contains("html")
                ? "html"
                : mediaType.contains("word") ? "word" : mediaType;
    }

    private static String beginning(byte[] head) {
        return hasSignature(head) ? "" : PlainText.decode(head).text().replace("\uFEFF", "");
    }

    private static byte[] head(Path path) {
        try (var in = Files.newInputStream(path)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw DocumentUnreadable.damaged(new Source(path, "").name(), e);
        }
    }

    private static boolean hasSignature(byte[] head) {
        var start = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        return start.startsWith("PK\u0003\u0004")
                || start.startsWith("%PDF")
                || start.toLowerCase(Locale.ROOT).startsWith("{\\rtf")
                || start.startsWith("\u00D0\u00CF\u0011\u00E0")
                || start.startsWith("\u001F\u008B");
    }

    private static long controls(String text) {
        return text.chars()
                .filter(c -> c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0)
                .count();
    }
}
