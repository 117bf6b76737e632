import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Zip archives with the same bytes on every machine: fixed times, and nothing compressed, since
/// the output of a compressor changes with its version.
final class Archive {

    private static final LocalDateTime TIME = LocalDateTime.of(2021, 7, 1, 9, 0);
    private static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private Archive() {}

    /// Returns the archive of the given parts, in their order; those named `.xml` or `.rels` get an
    /// XML declaration.
    static byte[] of(Map<String, String> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                var isXml = part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels");
                add(zip, part.getKey(), (isXml ? DECLARATION : "") + part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /// Escapes text for the content of an XML or HTML element.
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        var bytes = content.getBytes(UTF_8);
        var crc = new CRC32();
        crc.update(bytes);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
