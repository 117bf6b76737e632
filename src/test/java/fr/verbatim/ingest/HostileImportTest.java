package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.child.ReadingProcesses;
import fr.verbatim.message.Message;
import fr.verbatim.study.Study;

import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A folder of good files and of all that could harm: each ends with its own sentence, and the good
/// ones are imported.
class HostileImportTest {

    private static final String DIALOGUE =
            "E : Vous êtes là depuis quand ?\nR : Dix-neuf ans.\nE : Ici ?\nR : Toujours ici.\n";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Map<String, String> expected = new LinkedHashMap<>();

    @TempDir Path folder;

    @Test
    void eachEndsWithItsOwnSentenceAndTheGoodOnesAreImported() {
        var files = folder.resolve("terrain");
        good(files);
        bombs(files);
        definitions(files);
        broken(files);
        locked(files);
        texts(files);
        names(files);
        try (var study = Study.create(folder.resolve("étude"), new Coder("A"));
                var processes = new ReadingProcesses(Duration.ofSeconds(20), 256)) {
            immense(study.corpus());
            var report =
                    assertTimeoutPreemptively(
                            PATIENCE,
                            () ->
                                    new Import(study, processes, ImportListener.NONE)
                                            .run(List.of(files, study.corpus())));
            assertThat(outcomes(report)).containsExactlyInAnyOrderEntriesOf(expected);
            sentences(report).forEach(HostileImportTest::isAResearchersSentence);
            assertThat(study.check()).isEmpty();
            assertThat(study.snapshot().documents())
                    .noneMatch(it -> study.text(it.revision()).text().contains("SECRET"));
        }
    }

    private void expect(Path file, String outcome) {
        expected.put(String.valueOf(file.getFileName()), outcome);
    }

    private void good(Path files) {
        expect(Samples.text(files, "E01 gardienne.txt", DIALOGUE), "imported");
        expect(Samples.docx(files, "E02.docx", DIALOGUE.split("\n")), "imported");
        expect(Samples.odt(files, "E03.odt", "", "<text:p>Un hall propre.</text:p>"), "imported");
        expect(Samples.pdf(files, "E04.pdf", new String[] {"Un hall propre."}), "imported");
    }

    private void bombs(Path files) {
        var a = "a".repeat(1 << 20);
        expect(HostileFiles.swollenDocx(files, "bombe.docx", a, 64), "ingest.bomb");
        expect(
                HostileFiles.swollenDocx(files, "vides.docx", "<w:p/>".repeat(1 << 16), 107),
                "ingest.bomb");
        expect(
                HostileFiles.swollen(
                        files,
                        "bombe.odt",
                        Map.of("mimetype", "application/vnd.oasis.opendocument.text"),
                        "content.xml",
                        "<d><p>",
                        a,
                        40),
                "ingest.bomb");
        expect(
                HostileFiles.swollen(
                        files,
                        "bombe.xlsx",
                        HostileFiles.workbook(),
                        "xl/worksheets/sheet1.xml",
                        "<worksheet><sheetData>",
                        "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>".repeat(20_000),
                        20),
                "ingest.bomb");
        expect(
                HostileFiles.swollen(
                        files,
                        "bombe.pptx",
                        HostileFiles.presentation(),
                        "ppt/slides/slide1.xml",
                        "<p:sld xmlns:p=\"p\">",
                        a,
                        40),
                "ingest.bomb");
        expect(
                HostileFiles.swollen(
                        files,
                        "bombe.epub",
                        HostileFiles.book(),
                        "chapitre.xhtml",
                        "<html><body><p>",
                        a,
                        40),
                "ingest.bomb");
        expect(
                Samples.docx(files, "poupées.docx", "<w:tbl><w:tr><w:tc>".repeat(900), Map.of()),
                "ingest.too-deep");
        expect(
                Samples.text(
                        files,
                        "profond.json",
                        "{\"segments\": [" + "[".repeat(100_000) + "]".repeat(100_000) + "]}"),
                "ingest.too-deep");
        expect(
                Samples.bytes(files, "serpent.gz", new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0}),
                "ingest.archive");
        expect(Samples.zip(files, "poupées.zip", Map.of("a.zip", "PK")), "ingest.archive");
    }

    private void definitions(Path files) {
        var laughter = HostileFiles.LAUGHTER;
        expect(
                Samples.zip(
                        files,
                        "rire.docx",
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                laughter + "<document><body><p>&rire9;</p></body></document>")),
                "ingest.bomb");
        expect(
                Samples.text(
                        files,
                        "rire.trs",
                        laughter + "<Trans><Episode><Section><Turn>&rire9;</Turn></Section>"),
                "ingest.bomb");
        var sheet = HostileFiles.workbook();
        sheet.put("xl/worksheets/sheet1.xml", laughter + "<worksheet>&rire9;</worksheet>");
        expect(Samples.zip(files, "rire.xlsx", sheet), "ingest.bomb");
        var secret = Samples.text(folder, "secret", "SECRET");
        var outside = HostileFiles.outside(secret);
        expect(
                Samples.text(
                        files,
                        "dehors.trs",
                        outside
                                + "<Trans><Speakers><Speaker id=\"a\" name=\"Zoé\"/></Speakers>"
                                + "<Episode><Section><Turn speaker=\"a\">oui &secret; non</Turn>"
                                + "</Section></Episode></Trans>"),
                "imported with ingest.entities");
        expect(
                Samples.zip(
                        files,
                        "dehors.docx",
                        Map.of(
                                "[Content_Types].xml",
                                "<Types/>",
                                "word/document.xml",
                                outside
                                        + "<document><body><p><r><t>oui &secret;"
                                        + " non</t></r></p></body></document>",
                                "word/media/image1.svg",
                                outside + "<svg><text>&secret;</text></svg>")),
                "imported with ingest.entities");
    }

    private void broken(Path files) {
        expect(Samples.bytes(files, "zéro.docx", new byte[0]), "ingest.empty");
        expect(Samples.bytes(files, "zéro.txt", new byte[0]), "ingest.empty");
        expect(cut(Samples.docx(files, "coupé.docx", DIALOGUE.split("\n"))), "ingest.cut");
        expect(
                cut(
                        Samples.text(
                                files,
                                "coupé.json",
                                "{\"segments\": [{\"text\": \"oui, tous les jours\"}, {\"text\":"
                                        + " \"ici\"}]}")),
                "ingest.cut");
        expect(
                Samples.bytes(
                        files,
                        "image.docx",
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}),
                "ingest.not-what-it-says");
        expect(
                HostileFiles.lying(
                        Samples.docx(files, "menteur.docx", DIALOGUE), "word/document.xml", 7, 7),
                "ingest.damaged");
        expect(
                Samples.text(
                        files, "balises.html", "<html><body>" + "<div>".repeat(200_000) + "mot"),
                "ingest.too-deep");
        expect(
                Samples.text(
                        files,
                        "groupes.rtf",
                        "{\\rtf1 mot\\par " + "{".repeat(100_000) + "}".repeat(100_000) + "}"),
                "ingest.too-deep");
        expect(Samples.pdf(files, "sans un mot.pdf", new String[] {""}), "ingest.scanned");
    }

    private static Path cut(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            return Files.write(file, Arrays.copyOf(bytes, bytes.length - 20));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void locked(Path files) {
        var docx = Samples.docx(folder, "clair.docx", "Bonjour");
        expect(
                HostileFiles.lock(docx, files.resolve("agile.docx"), EncryptionMode.agile, "mot"),
                "ingest.encrypted");
        expect(
                HostileFiles.lock(
                        docx, files.resolve("standard.docx"), EncryptionMode.standard, "mot"),
                "ingest.encrypted");
        var pdf = Samples.pdf(folder, "clair.pdf", new String[] {"Bonjour"});
        expect(HostileFiles.lockPdf(pdf, files.resolve("secret.pdf"), "mot"), "ingest.encrypted");
        expect(
                Samples.zip(
                        files,
                        "secret.odt",
                        Map.of(
                                "mimetype",
                                "application/vnd.oasis.opendocument.text",
                                "content.xml",
                                "chiffré",
                                "META-INF/manifest.xml",
                                "<m><file-entry><encryption-data/></file-entry></m>")),
                "ingest.odt-encrypted");
    }

    private void texts(Path files) {
        expect(Samples.text(files, "marque.txt", "\uFEFF"), "ingest.no-words");
        expect(Samples.bytes(files, "nuls.txt", new byte[5000]), "ingest.not-text");
        expect(Samples.text(files, "nul.txt", "Le\0 hall est propre ce matin"), "imported");
        expect(
                Samples.text(files, "sans marque.txt", "Le hall est propre", "UTF-16LE"),
                "imported");
        expect(
                Samples.bytes(
                        files,
                        "moitié.txt",
                        new String(
                                        "été été été été été ".getBytes(StandardCharsets.UTF_8),
                                        StandardCharsets.ISO_8859_1)
                                .concat("\u00ED\u00A0\u0080")
                                .getBytes(StandardCharsets.ISO_8859_1)),
                "imported with ingest.broken-utf8");
        expect(Samples.text(files, "arabe.txt", "قالت \u202Eنعم\u202C ثم خرجت"), "imported");
        expect(
                Samples.text(
                        files, "demi.json", "{\"segments\": [{\"text\": \"oui \\ud800 non\"}]}"),
                "imported");
    }

    /// They stand in the corpus already, so that the test need not copy them.
    private void immense(Path corpus) {
        expect(
                HostileFiles.hollow(corpus, "immense.txt", "Bonjour\n", 500_000_000L),
                "ingest.too-large");
        expect(
                HostileFiles.hollow(corpus, "immense.csv", "nom;texte\n", 20_000_000L),
                "ingest.too-large");
    }

    private void names(Path files) {
        for (var name :
                List.of(
                        "🎤 micro.txt",
                        "saut\nde ligne.txt",
                        "couleur\u001B[31m.txt",
                        "« guillemets » \"droits\" 'simples'.txt",
                        "-tiret.txt",
                        "e\u0301te\u0301.txt",
                        "\u00E9t\u00E9.txt",
                        "MAJUSCULE.txt",
                        "majuscule.txt",
                        "\u202Egpj.txt",
                        "{0} {1,choice,1#a}.txt",
                        "x".repeat(251) + ".txt")) {
            expect(Samples.text(files, name, DIALOGUE + name.hashCode()), "imported");
        }
    }

    /// Returns what became of each file: the key of the sentence, or of the first doubt.
    private static Map<String, String> outcomes(ImportReport report) {
        var outcomes = new TreeMap<String, String>();
        for (var result : report.results()) {
            var path = result.path();
            outcomes.put(path.substring(path.lastIndexOf('/') + 1), outcome(result));
        }
        return outcomes;
    }

    private static String outcome(ImportResult result) {
        return switch (result) {
            case ImportResult.Imported one ->
                    one.doubts().stream()
                            .map(Message::key)
                            .filter(key -> key.matches("ingest\\.(?:entities|encoding.*|broken.*)"))
                            .findFirst()
                            .map(key -> "imported with " + key)
                            .orElse("imported");
            case ImportResult.Skipped(var _, var reason) -> reason.key();
            case ImportResult.Failed(var _, var problem, var _) -> problem.key();
            case ImportResult.Moved _, ImportResult.Unchanged _ -> "?";
        };
    }

    private static List<Message> sentences(ImportReport report) {
        return report.results().stream()
                .flatMap(
                        result ->
                                switch (result) {
                                    case ImportResult.Imported one -> one.doubts().stream();
                                    case ImportResult.Skipped(var _, var reason) ->
                                            Stream.of(reason);
                                    case ImportResult.Failed(var _, var problem, var _) ->
                                            Stream.of(problem);
                                    case ImportResult.Moved _, ImportResult.Unchanged _ ->
                                            Stream.<Message>of();
                                })
                .toList();
    }

    /// No word of a library stands in what a researcher reads.
    private static void isAResearchersSentence(Message message) {
        assertThat(message.text(Locale.FRENCH))
                .doesNotContainPattern(
                        "(?i)exception|\\b(?:the|header|invalid|entry|unexpected|null)\\b");
    }
}
