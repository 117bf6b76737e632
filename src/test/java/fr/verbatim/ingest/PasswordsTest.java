package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.ImportResult.Failed;
import fr.verbatim.ingest.ImportResult.Imported;
import fr.verbatim.ingest.ImportResult.Skipped;
import fr.verbatim.ingest.ImportResult.Unchanged;
import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.ingest.reading.Passwords;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Protected files are read with the passwords given, which nothing keeps.
class PasswordsTest {

    private static final String SECRET = "Étoile du Nord 1907";

    private static final ReadingProcesses PROCESSES = new ReadingProcesses();

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder.resolve("étude"), new Coder("A"));
    }

    @AfterAll
    static void end() {
        PROCESSES.close();
    }

    @AfterEach
    void close() {
        study.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"agile", "standard"})
    void aDocxIsReadWithItsPassword(EncryptionMode mode) {
        var plain = Samples.docx(folder, "clair.docx", "E : Ici ?", "R : Toujours ici.");
        HostileFiles.lock(plain, study.corpus().resolve("a.docx"), mode, SECRET);
        assertThat(only(run())).isInstanceOf(Failed.class);
        assertThat(only(run("autre", SECRET))).isInstanceOf(Imported.class);
        assertThat(text("a.docx")).isEqualTo("E : Ici ?\nR : Toujours ici.");
    }

    @Test
    void xlsxPptxAndPdfAreReadWithTheirs() throws IOException {
        var sheet = HostileFiles.workbook();
        sheet.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet"
                    + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row"
                    + " r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>le hall</t></is>"
                    + "</c></row></sheetData></worksheet>");
        lock(Samples.zip(folder, "clair.xlsx", sheet), "a.xlsx");
        var slides = new LinkedHashMap<>(HostileFiles.presentation());
        slides.put(
                "ppt/slides/slide1.xml",
                "<p:sld xmlns:p=\"p\" xmlns:a=\"a\"><p:sp><p:txBody><a:p><a:r><a:t>la loge</a:t>"
                        + "</a:r></a:p></p:txBody></p:sp></p:sld>");
        lock(Samples.zip(folder, "clair.pptx", slides), "b.pptx");
        var pdf = Samples.pdf(folder, "clair.pdf", new String[] {"la cour"});
        HostileFiles.lockPdf(pdf, study.corpus().resolve("c.pdf"), SECRET);
        assertThat(run(SECRET).results()).hasOnlyElementsOfType(Imported.class).hasSize(3);
        assertThat(text("a.xlsx")).contains("le hall");
        assertThat(text("b.pptx")).contains("la loge");
        assertThat(text("c.pdf")).contains("la cour");
    }

    private void lock(Path plain, String name) {
        HostileFiles.lock(plain, study.corpus().resolve(name), EncryptionMode.agile, SECRET);
    }

    @Test
    void aWrongPasswordIsToldFromNone() {
        lock(Samples.docx(folder, "clair.docx", "Bonjour"), "a.docx");
        assertThat(((Failed) only(run())).problem().key()).isEqualTo("ingest.encrypted");
        assertThat(((Failed) only(run("faux"))).problem().key()).isEqualTo("ingest.wrong-password");
    }

    @Test
    void aFileGivenAgainWithItsPasswordIsReadWhereItsCopyStands() throws IOException {
        var terrain = Files.createDirectory(folder.resolve("terrain"));
        var secret = terrain.resolve("secret.docx");
        HostileFiles.lock(
                Samples.docx(folder, "clair.docx", "Bonjour"),
                secret,
                EncryptionMode.agile,
                SECRET);
        assertThat(only(run(terrain))).isInstanceOf(Failed.class);
        assertThat(only(run(secret, SECRET))).isInstanceOf(Imported.class);
        assertThat(text("terrain/secret.docx")).isEqualTo("Bonjour");
        assertThat(only(run(secret, SECRET))).isInstanceOf(Skipped.class);
    }

    @Test
    void anUnchangedFileNeedsNoPasswordAgain() {
        lock(Samples.docx(folder, "clair.docx", "Bonjour"), "a.docx");
        run(SECRET);
        assertThat(only(run())).isInstanceOf(Unchanged.class);
    }

    @Test
    void aDocumentReadByAnOlderReaderStaysWhenItsPasswordIsMissing() {
        lock(Samples.docx(folder, "clair.docx", "Bonjour"), "a.docx");
        run(SECRET);
        readByAnOlderReader(document("a.docx"));
        var result = only(run());
        assertThat(((Skipped) result).reason().key()).isEqualTo("ingest.kept-locked");
        assertThat(text("a.docx")).isEqualTo("Bonjour");
        assertThat(only(run(SECRET))).isInstanceOf(Imported.class);
        assertThat(only(run())).isInstanceOf(Unchanged.class);
    }

    @Test
    void aDocumentWhoseFileIsDamagedStaysAsItWas() {
        Samples.docx(study.corpus(), "a.docx", "Bonjour");
        run();
        Samples.bytes(study.corpus(), "a.docx", new byte[] {'P', 'K', 3, 4, 9, 9});
        assertThat(((Failed) only(run())).problem().key()).isEqualTo("ingest.kept");
        assertThat(text("a.docx")).isEqualTo("Bonjour");
    }

    @Test
    void thePasswordIsWrittenNowhere() throws IOException {
        lock(Samples.docx(folder, "clair.docx", "Bonjour"), "a.docx");
        var report = run(SECRET, "autre");
        assertThat(report.toString()).doesNotContain(SECRET);
        assertThat(ImportOptions.USUAL.withPasswords(List.of(SECRET)).toString())
                .doesNotContain(SECRET);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(bytes).as(file.toString()).doesNotContain(SECRET);
            }
        }
    }

    @Test
    void aFileOfPasswordsHasOneALine() {
        assertThat(Passwords.ofLines("\uFEFFun \r\n\r\n deux\n").words())
                .containsExactly("un ", " deux");
    }

    private void readByAnOlderReader(Document document) {
        study.apply(
                new CorpusChange.ReadAgain(
                        document.id(),
                        document.revision(),
                        document.source(),
                        "docx 0",
                        document.mediaType(),
                        Map.of(),
                        study.snapshot().speakers(document.id())));
    }

    private ImportReport run(String... passwords) {
        return run(study.corpus(), passwords);
    }

    private ImportReport run(Path files, String... passwords) {
        return new Import(study, PROCESSES, ImportListener.NONE)
                .with(ImportOptions.USUAL.withPasswords(List.of(passwords)))
                .run(List.of(files));
    }

    private static ImportResult only(ImportReport report) {
        assertThat(report.results()).hasSize(1);
        return report.results().getFirst();
    }

    private Document document(String path) {
        return Optional.of(path).flatMap(study.snapshot()::documentAt).orElseThrow();
    }

    private String text(String path) {
        return study.text(document(path).revision()).text();
    }
}
