package fr.verbatim.ingest;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes small files of each format into a folder.
public final class Samples {

    private static final String WORD =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String ODF =
            "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                    + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
                    + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
                    + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";

    private Samples() {}

    public static Path text(Path folder, String name, String content) {
        return bytes(folder, name, content.getBytes(StandardCharsets.UTF_8));
    }

    public static Path text(Path folder, String name, String content, String encoding) {
        return bytes(folder, name, content.getBytes(Charset.forName(encoding)));
    }

    public static Path bytes(Path folder, String name, byte[] content) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.toAbsolutePath().getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a docx file with that XML inside `w:body`, and further parts.
    public static Path docx(Path folder, String name, String body, Map<String, String> parts) {
        var entries = new LinkedHashMap<String, String>();
        entries.put(
                "[Content_Types].xml",
                "<Types"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                    + " Extension=\"rels\""
                    + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                    + " PartName=\"/word/document.xml\""
                    + " ContentType=\"application/vnd.openxmlformats-"
                    + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
        entries.put(
                "_rels/.rels",
                "<Relationships"
                    + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                    + " Id=\"r1\""
                    + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                    + " Target=\"word/document.xml\"/></Relationships>");
        entries.put(
                "word/document.xml",
                "<w:document " + WORD + "><w:body>" + body + "</w:body></w:document>");
        parts.forEach((part, xml) -> entries.put(part, xml.replace("WORD", WORD)));
        return zip(folder, name, entries);
    }

    /// Writes a docx file with one paragraph a line; `**bold**` may begin it.
    public static Path docx(Path folder, String name, String... lines) {
        var body = new StringBuilder();
        for (var line : lines) {
            body.append("<w:p>");
            var bold = line.startsWith("**") ? line.indexOf("**", 2) : -1;
            if (bold > 0) {
                body.append("<w:r><w:rPr><w:b/></w:rPr>")
                        .append(word(line.substring(2, bold)))
                        .append("</w:r>");
            }
            body.append("<w:r>")
                    .append(word(bold > 0 ? line.substring(bold + 2) : line))
                    .append("</w:r></w:p>");
        }
        return docx(folder, name, body.toString(), Map.of());
    }

    private static String word(String text) {
        return "<w:t xml:space=\"preserve\">"
                + text.replace("&", "&amp;").replace("<", "&lt;")
                + "</w:t>";
    }

    /// Writes an odt file with that XML inside `office:text`.
    public static Path odt(Path folder, String name, String styles, String body) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("mimetype", "application/vnd.oasis.opendocument.text");
        entries.put(
                "content.xml",
                "<office:document-content "
                        + ODF
                        + "><office:automatic-styles>"
                        + styles
                        + "</office:automatic-styles><office:body><office:text>"
                        + body
                        + "</office:text></office:body></office:document-content>");
        return zip(folder, name, entries);
    }

    public static Path zip(Path folder, String name, Map<String, String> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(folder, name, bytes.toByteArray());
    }

    /// Writes a PDF file, each page given line by line; an empty line leaves a gap, `**` begins a
    /// bold line.
    public static Path pdf(Path folder, String name, String[]... pages) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    var y = 740f;
                    for (var line : lines) {
                        var bold = line.startsWith("**");
                        content.beginText();
                        content.setFont(
                                new PDType1Font(
                                        bold
                                                ? Standard14Fonts.FontName.HELVETICA_BOLD
                                                : Standard14Fonts.FontName.HELVETICA),
                                11);
                        content.newLineAtOffset(72, y);
                        content.showText(bold ? line.substring(2) : line);
                        content.endText();
                        y -= 14;
                    }
                }
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes(folder, name, bytes.toByteArray());
    }
}
