package fr.verbatim.ingest;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes files made to harm, or that only misfortune could have made.
public final class HostileFiles {

    /// Entities each made of the one before, three thousand million letters in all.
    public static final String LAUGHTER = laughter();

    private static final String WORD_HEAD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                    + "<w:body><w:p><w:r><w:t>Bonjour</w:t></w:r></w:p>";

    private HostileFiles() {}

    private static String laughter() {
        var definitions = new StringBuilder("<!DOCTYPE d [<!ENTITY rire0 \"ha ha ha\">");
        for (var i = 1; i < 10; i++) {
            definitions
                    .append("<!ENTITY rire")
                    .append(i)
                    .append(" \"")
                    .append(("&rire" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return definitions.append("]>").toString();
    }

    /// Returns a definition of `secret` that reads a file.
    public static String outside(Path secret) {
        return "<!DOCTYPE d [<!ENTITY secret SYSTEM \""
                + secret.toUri()
                + "\"><!ENTITY % tout SYSTEM \"http://localhost:9/tout.dtd\">]>";
    }

    /// Writes an archive, one entry of which is `head` and then `piece` over and over.
    public static Path swollen(
            Path folder,
            String name,
            Map<String, String> entries,
            String entry,
            String head,
            String piece,
            int times) {
        var file = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var other : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(other.getKey()));
                zip.write(other.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            var bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < times; i++) {
                zip.write(bytes);
            }
            zip.closeEntry();
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes a docx whose body is swollen.
    public static Path swollenDocx(Path folder, String name, String piece, int times) {
        return swollen(folder, name, WORD_PARTS, "word/document.xml", WORD_HEAD, piece, times);
    }

    private static final Map<String, String> WORD_PARTS =
            Map.of(
                    "[Content_Types].xml",
                    contentTypes("/word/document.xml", "wordprocessingml.document.main"),
                    "_rels/.rels",
                    relation("word/document.xml"));

    private static String contentTypes(String part, String type) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\""
                + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
                + type
                + "+xml\"/></Types>";
    }

    private static String relation(String part) {
        return "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument"
                + "/2006/relationships/officeDocument\" Target=\""
                + part
                + "\"/></Relationships>";
    }

    /// Returns the parts of a workbook around its first sheet, `xl/worksheets/sheet1.xml`.
    public static Map<String, String> workbook() {
        var parts = new LinkedHashMap<String, String>();
        parts.put(
                "[Content_Types].xml",
                contentTypes("/xl/workbook.xml", "spreadsheetml.sheet.main")
                        .replace(
                                "</Types>",
                                "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                                    + " ContentType=\"application/vnd.openxmlformats-officedocument"
                                    + ".spreadsheetml.worksheet+xml\"/></Types>"));
        parts.put("_rels/.rels", relation("xl/workbook.xml"));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                        + "relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/>"
                        + "</sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relation("worksheets/sheet1.xml").replace("/officeDocument\" T", "/worksheet\" T"));
        return parts;
    }

    /// Returns the parts of a presentation around its slide, `ppt/slides/slide1.xml`.
    public static Map<String, String> presentation() {
        return Map.of(
                "[Content_Types].xml",
                contentTypes("/ppt/presentation.xml", "presentationml.presentation.main"),
                "_rels/.rels",
                relation("ppt/presentation.xml"),
                "ppt/presentation.xml",
                "<p:presentation xmlns:p=\"p\" xmlns:r=\"http://schemas.openxmlformats.org/"
                        + "officeDocument/2006/relationships\"><p:sldIdLst><p:sldId id=\"256\""
                        + " r:id=\"r1\"/></p:sldIdLst></p:presentation>",
                "ppt/_rels/presentation.xml.rels",
                relation("slides/slide1.xml").replace("/officeDocument\" T", "/slide\" T"));
    }

    /// Returns the parts of a book around its chapter, `chapitre.xhtml`.
    public static Map<String, String> book() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("mimetype", "application/epub+zip");
        parts.put(
                "META-INF/container.xml",
                "<container version=\"1.0\""
                    + " xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\"><rootfiles><rootfile"
                    + " full-path=\"livre.opf\""
                    + " media-type=\"application/oebps-package+xml\"/></rootfiles></container>");
        parts.put(
                "livre.opf",
                "<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"><manifest>"
                        + "<item id=\"a\" href=\"chapitre.xhtml\""
                        + " media-type=\"application/xhtml+xml\"/></manifest><spine>"
                        + "<itemref idref=\"a\"/></spine></package>");
        return parts;
    }

    /// Locks an office file with a password.
    public static Path lock(Path plain, Path locked, EncryptionMode mode, String password) {
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(locked)) {
            var encryptor = new EncryptionInfo(mode).getEncryptor();
            encryptor.confirmPassword(password);
            try (var sink = encryptor.getDataStream(files)) {
                Files.copy(plain, sink);
            }
            files.writeFilesystem(out);
            return locked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Locks a PDF file with a password.
    public static Path lockPdf(Path plain, Path locked, String password) {
        try (var document = Loader.loadPDF(plain.toFile())) {
            var policy = new StandardProtectionPolicy("maître", password, new AccessPermission());
            policy.setEncryptionKeyLength(256);
            document.protect(policy);
            document.save(locked.toFile());
            return locked;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Writes some text and then nothing up to that size; the disk keeps only the text.
    public static Path hollow(Path folder, String name, String start, long size) {
        var file = Samples.text(folder, name, start);
        try (var hollow = new RandomAccessFile(file.toFile(), "rw")) {
            hollow.setLength(size);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Changes the sizes that an archive's list of contents tells of the entry `entry`.
    public static Path lying(Path file, String entry, int packed, int unpacked) {
        try {
            var bytes = Files.readAllBytes(file);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            var place = text.lastIndexOf(entry);
            var header = text.lastIndexOf("PK\u0001\u0002", place);
            put(bytes, header + 20, packed);
            put(bytes, header + 24, unpacked);
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(byte[] bytes, int at, int value) {
        for (var i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >> (8 * i));
        }
    }
}
