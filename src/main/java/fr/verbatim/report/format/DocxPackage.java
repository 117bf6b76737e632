package fr.verbatim.report.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Puts the parts of a DOCX file into its archive. Confined to one thread.
///
/// Equal parts give equal bytes: every entry bears the same moment.
final class DocxPackage {
    private static final LocalDateTime MOMENT = LocalDateTime.of(2000, 1, 1, 0, 0);

    private final Map<String, String> parts = new LinkedHashMap<>();

    /// Starts with the parts that are the same in every report.
    DocxPackage() {
        parts.put("[Content_Types].xml", Resources.text("docx/content-types.xml"));
        parts.put("_rels/.rels", Resources.text("docx/package-rels.xml"));
        parts.put("word/_rels/document.xml.rels", Resources.text("docx/document-rels.xml"));
        parts.put("word/numbering.xml", Resources.text("docx/numbering.xml"));
        parts.put("word/settings.xml", Resources.text("docx/settings.xml"));
        parts.put("docProps/app.xml", Resources.text("docx/app.xml"));
    }

    DocxPackage with(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    byte[] toBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var part : parts.entrySet()) {
                var entry = new ZipEntry(part.getKey());
                entry.setTimeLocal(MOMENT);
                zip.putNextEntry(entry);
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
