package fr.verbatim.ingest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.verbatim.ingest.Samples;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.UnsupportedFormat;

import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class HostileFilesTest {

    @TempDir Path folder;

    @Test
    void aBombOfOneGibibyteIsRefusedInAMoment() throws IOException {
        var file = folder.resolve("bombe.docx");
        var million = "a".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.US_ASCII));
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write(
                    "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>"
                            .getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 1024; i++) {
                zip.write(million);
            }
            zip.closeEntry();
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> refused(file, "hors de toute mesure"));
    }

    @Test
    void aPasswordIsToldAsSuch() throws Exception {
        var plain = Samples.docx(folder, "clair.docx", "Bonjour");
        var secret = folder.resolve("secret.docx");
        try (var files = new POIFSFileSystem();
                var out = Files.newOutputStream(secret)) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mot");
            try (var opened = OPCPackage.open(Files.newInputStream(plain));
                    var sink = encryptor.getDataStream(files)) {
                opened.save(sink);
            }
            files.writeFilesystem(out);
        }
        refused(secret, "mot de passe");
    }

    @Test
    void anEncryptedOdtIsToldAsSuch() {
        refused(
                Samples.zip(
                        folder,
                        "a.odt",
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                "chiffré",
                                "META-INF/manifest.xml",
                                "<m><file-entry><encryption-data/></file-entry></m>")),
                "mot de passe");
    }

    @Test
    void entitiesAreNeverFollowed() {
        var secret = Samples.text(folder, "secret.txt", "le secret");
        var xml =
                "<!DOCTYPE d [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\"><!ENTITY y \"rire\">]><w:document"
                        + " xmlns:w=\"w\"><w:body><w:p><w:r><w:t>avant &x; &y;"
                        + " après</w:t></w:r></w:p></w:body></w:document>";
        var file =
                Samples.zip(
                        folder,
                        "a.docx",
                        Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", xml));
        var reading = readOrRefuse(file);
        if (reading != null) {
            assertThat(reading.text().text()).doesNotContain("secret").contains("avant");
            assertThat(reading.doubts()).extracting(it -> it.key()).contains("ingest.entities");
        }
    }

    @Test
    void elementsWithoutEndAreRefused() {
        refused(
                Samples.docx(
                        folder,
                        "a.docx",
                        "<w:tbl><w:tr><w:tc>".repeat(900) + "</w:tc></w:tr></w:tbl>".repeat(900),
                        Map.of()),
                "imbriqués");
    }

    @Test
    void zeroBytesAreNoDocument() {
        assertThatThrownBy(() -> Readers.read(Samples.bytes(folder, "vide.docx", new byte[0])))
                .isInstanceOf(UnsupportedFormat.class)
                .hasMessageContaining("vide");
    }

    @Test
    void archivesAndUnknownBytesAreLeftAside() {
        var random = new byte[4000];
        new Random(4).nextBytes(random);
        for (var file :
                new Path[] {
                    Samples.bytes(
                            folder, "a.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 0}),
                    Samples.zip(folder, "a.zip", Map.of("x.txt", "x")),
                    Samples.bytes(folder, "a.dat", random)
                }) {
            assertThatThrownBy(() -> Readers.read(file)).isInstanceOf(UnsupportedFormat.class);
        }
    }

    @Test
    void whatAFileIsComesBeforeItsName() {
        var docx = Samples.docx(folder, "faux.txt", "Bonjour");
        var text = Samples.text(folder, "faux.docx", "Bonjour à tous");
        assertThat(Readers.read(docx).text().text()).isEqualTo("Bonjour");
        assertThat(Readers.read(text).text().text()).isEqualTo("Bonjour à tous");
        assertThat(Readers.read(docx).doubts())
                .extracting(it -> it.key())
                .containsExactly("ingest.wrong-ending");
        assertThat(Readers.read(text).doubts())
                .extracting(it -> it.key())
                .containsExactly("ingest.wrong-ending");
    }

    @Test
    void aDocumentCutOrDamagedAnywhereIsReadOrRefusedInWords() throws IOException {
        var whole =
                Files.readAllBytes(
                        Samples.docx(folder, "a.docx", "E : Bonjour", "R : Bonjour à vous"));
        var pdf = Files.readAllBytes(Samples.pdf(folder, "a.pdf", new String[] {"Bonjour"}));
        var random = new Random(5);
        for (var round = 0; round < 60; round++) {
            var bytes = (round % 2 == 0 ? whole : pdf).clone();
            if (round % 3 == 0) {
                bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1);
            } else {
                for (var i = 0; i < 30; i++) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
            }
            var file = Samples.bytes(folder, round % 2 == 0 ? "b.docx" : "b.pdf", bytes);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> readOrRefuse(file));
        }
    }

    @Test
    void nulAndLoneSurrogatesInATextDoNotHurt() {
        var file =
                Samples.bytes(
                        folder,
                        "a.txt",
                        "Le\0 hall \u0001 est propre ce matin encore"
                                .getBytes(StandardCharsets.UTF_8));
        assertThat(Readers.read(file).text().text())
                .isEqualTo("Le hall  est propre ce matin encore");
        var utf16 =
                Samples.bytes(
                        folder,
                        "b.txt",
                        new byte[] {(byte) 0xFE, (byte) 0xFF, 0, 'a', (byte) 0xD8, 0, 0, 'b'});
        assertThat(Readers.read(utf16).text().text()).isEqualTo("a\uFFFDb");
    }

    private static void refused(Path file, String words) {
        assertThatThrownBy(() -> Readers.read(file))
                .isInstanceOf(DocumentUnreadable.class)
                .hasMessageContaining(words);
    }

    private static @org.jspecify.annotations.Nullable Reading readOrRefuse(Path file) {
        try {
            return Readers.read(file);
        } catch (DocumentUnreadable | UnsupportedFormat e) {
            assertThat(e.getMessage()).contains(file.getFileName().toString());
            return null;
        }
    }
}
