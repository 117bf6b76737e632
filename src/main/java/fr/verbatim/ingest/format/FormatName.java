package fr.verbatim.ingest.format;

import static java.util.Map.entry;

import fr.verbatim.ingest.transcript.TranscriptFormats;
import fr.verbatim.message.Message;

import java.util.Map;

/// Names formats as people do. Pure functions.
final class FormatName {

    private static final Map<String, String> EXACT =
            Map.ofEntries(
                    entry("text/plain", "ingest.format-text"),
                    entry("text/x-web-markdown", "ingest.format-markdown"),
                    entry("text/csv", "ingest.format-table"),
                    entry("text/vtt", "ingest.format-captions"),
                    entry("application/x-subrip", "ingest.format-captions"),
                    entry("application/pdf", "ingest.format-pdf"),
                    entry("application/rtf", "ingest.format-rtf"),
                    entry("text/html", "ingest.format-html"),
                    entry("application/xhtml+xml", "ingest.format-html"),
                    entry("application/xml", "ingest.format-xml"),
                    entry("application/epub+zip", "ingest.format-epub"),
                    entry("message/rfc822", "ingest.format-mail"),
                    entry("application/gzip", "ingest.format-archive"),
                    entry("application/zip", "ingest.format-archive"),
                    entry("application/x-7z-compressed", "ingest.format-archive"),
                    entry("application/x-rar-compressed", "ingest.format-archive"),
                    entry("application/x-tar", "ingest.format-archive"),
                    entry("application/x-tika-msoffice", "ingest.format-old-office"),
                    entry("application/octet-stream", "ingest.format-unknown"),
                    entry("application/x-sqlite3", "ingest.format-database"));

    /// Parts of media types; a media type has one of them at most.
    private static final Map<String, String> FAMILIES =
            Map.ofEntries(
                    entry("image/", "ingest.format-image"),
                    entry("audio/", "ingest.format-audio"),
                    entry("video/", "ingest.format-video"),
                    entry("wordprocessingml", "ingest.format-word"),
                    entry("msword", "ingest.format-word"),
                    entry("ms-word", "ingest.format-word"),
                    entry("presentation", "ingest.format-slides"),
                    entry("powerpoint", "ingest.format-slides"),
                    entry("spreadsheet", "ingest.format-sheets"),
                    entry("excel", "ingest.format-sheets"),
                    entry("opendocument.text", "ingest.format-opendocument"));

    private FormatName() {}

    /// Returns the name of a media type, which is the type itself when nobody calls it otherwise.
    static Message of(String mediaType) {
        var exact = EXACT.get(mediaType);
        if (exact != null) {
            return Message.of(exact);
        }
        var transcript = TranscriptFormats.of(mediaType);
        if (transcript.isPresent()) {
            return Message.of("ingest.format-transcript", transcript.get().name());
        }
        return FAMILIES.entrySet().stream()
                .filter(family -> mediaType.contains(family.getKey()))
                .findFirst()
                .map(family -> Message.of(family.getValue()))
                .orElseGet(() -> Message.of("ingest.format-other", mediaType));
    }
}
