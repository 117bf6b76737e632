package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.verbatim.codebook.CodebookYaml;
import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.ImportResult.Failed;
import fr.verbatim.ingest.ImportResult.Imported;
import fr.verbatim.ingest.ImportResult.Skipped;
import fr.verbatim.ingest.guide.GuideFile;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Links, pipes, names and files that change while they are imported; settings made to harm.
class OddFilesTest {

    private static final String LAUGHTER =
            """
            a: &a [rire, rire, rire, rire, rire, rire, rire, rire, rire]
            b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a, *a]
            c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b, *b]
            d: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c, *c]
            e: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d, *d]
            f: &f [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e, *e]
            g: &g [*f, *f, *f, *f, *f, *f, *f, *f, *f, *f, *f, *f]
            """;

    @TempDir Path folder;
    private Study study;

    @BeforeEach
    void create() {
        study = Study.create(folder.resolve("étude"), new Coder("A"));
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void linksInAFolderAreToldAndNotFollowed() throws IOException {
        var terrain = folder.resolve("terrain");
        var file = Samples.text(terrain, "a/E01.txt", "E : Ici ?\nR : Ici.\n");
        Files.createSymbolicLink(terrain.resolve("a/parent"), terrain);
        Files.createSymbolicLink(terrain.resolve("b"), file);
        Files.createSymbolicLink(terrain.resolve("perdu.txt"), terrain.resolve("nulle part"));
        Files.createSymbolicLink(terrain.resolve("ronde"), terrain.resolve("ronde"));
        var report = run(terrain);
        assertThat(report.results().stream().filter(it -> it instanceof Imported)).hasSize(1);
        assertThat(keys(report)).containsOnly("ingest.link").hasSize(4);
    }

    @Test
    void aFolderGivenAsALinkIsImported() throws IOException {
        Samples.text(folder, "loin/sous/E01.txt", "Le hall.");
        Samples.text(folder, "loin/E02.txt", "La loge.");
        var link = Files.createSymbolicLink(folder.resolve("près"), folder.resolve("loin"));
        assertThat(run(link).results())
                .extracting(ImportResult::path)
                .containsExactly("E02.txt", "sous/E01.txt");
    }

    @Test
    void aFileGivenAsALinkIsCopiedWithItsContent() throws IOException {
        var file = Samples.text(folder, "loin/E01.txt", "Le hall.");
        var link = Files.createSymbolicLink(folder.resolve("lien.txt"), file);
        assertThat(run(link).results()).hasOnlyElementsOfType(Imported.class);
        assertThat(study.corpus().resolve("lien.txt")).isRegularFile();
        assertThat(Files.isSymbolicLink(study.corpus().resolve("lien.txt"))).isFalse();
    }

    @Test
    void aPipeAndADeviceAreNotWaitedFor() throws Exception {
        var terrain = Files.createDirectories(folder.resolve("terrain"));
        var pipe = terrain.resolve("tube.txt");
        assumeTrue(made("mkfifo", pipe.toString()));
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    assertThat(keys(run(terrain))).containsExactly("ingest.not-a-file");
                    assertThat(keys(run(pipe))).containsExactly("ingest.not-a-file");
                });
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        assertThat(keys(run(Path.of("/dev/zero")))).containsExactly("ingest.not-a-file");
    }

    @Test
    void aNameThatIsNotUtf8IsToRename() throws Exception {
        var terrain = Files.createDirectories(folder.resolve("terrain"));
        assumeTrue(made("sh", "-c", "printf hall > \"$0/$(printf 'caf\\351.txt')\"", terrain + ""));
        assertThat(keys(run(terrain))).containsExactly("ingest.name-unreadable");
    }

    private static boolean made(String... command) {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theCopyOfAFileThatCannotBeReadIsTakenBack() throws IOException {
        var terrain = Files.createDirectories(folder.resolve("terrain/photos"));
        var photo = Files.write(terrain.resolve("hall.jpg"), new byte[] {-1, -40, -1, -32, 0, 16});
        var stays = Files.createDirectories(study.corpus()).resolve("cour.jpg");
        Files.copy(photo, stays);

        assertThat(run(photo).results()).noneMatch(Imported.class::isInstance);
        assertThat(run(folder.resolve("terrain")).results()).noneMatch(Imported.class::isInstance);

        assertThat(photo).exists();
        assertThat(stays).exists();
        try (var left = Files.list(study.corpus())) {
            assertThat(left).containsExactly(stays);
        }
    }

    @Test
    void aFileThatChangesOrVanishesMeanwhileIsTold() {
        var changing = Samples.text(study.corpus(), "a.txt", "Le hall.");
        var vanishing = Samples.docx(study.corpus(), "b.docx", "La loge.");
        Samples.text(study.corpus(), "c.txt", "La cour.");
        var report =
                Import.run(
                        study,
                        List.of(study.corpus()),
                        new ImportListener() {
                            @Override
                            public void started(int files) {
                                Samples.text(study.corpus(), "a.txt", "Le hall, plus tard.");
                                delete(vanishing);
                            }
                        });
        assertThat(keys(report)).containsExactly("ingest.changed-meanwhile", "ingest.vanished");
        assertThat(report.results().getLast()).isInstanceOf(Imported.class);
        assertThat(changing).exists();
        assertThat(run(study.corpus()).results().getFirst()).isInstanceOf(Imported.class);
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void twoEmptyFilesAreNoCopiesOfOneAnother() {
        Samples.bytes(folder, "terrain/a.txt", new byte[0]);
        Samples.bytes(folder, "terrain/b.docx", new byte[0]);
        assertThat(keys(run(folder.resolve("terrain"))))
                .containsExactly("ingest.empty", "ingest.empty");
    }

    @Test
    void settingsThatUnfoldWithoutMeasureAreRefused() {
        var layouts = Samples.text(study.folder(), "verbatim.yaml", LAUGHTER + "files: *g\n");
        var guide = Samples.text(folder, "guide.yaml", LAUGHTER + "nom: *g\nthèmes: *g\n");
        var codebook = Samples.text(folder, "grille.yaml", LAUGHTER + "nom: a\ncodes: *g\n");
        assertTimeoutPreemptively(
                Duration.ofSeconds(30),
                () -> {
                    assertThatThrownBy(() -> run(study.corpus()))
                            .isInstanceOf(VerbatimException.class)
                            .hasMessageContaining(layouts.getFileName().toString());
                    assertThatThrownBy(() -> GuideFile.read(guide))
                            .isInstanceOf(VerbatimException.class)
                            .hasMessageContaining("guide.yaml");
                    assertThatThrownBy(() -> new CodebookYaml().read(codebook))
                            .isInstanceOf(VerbatimException.class)
                            .hasMessageContaining("grille.yaml");
                });
    }

    @Test
    void tablesBeyondMeasureAreToldAndNothingElseSuffers() {
        Samples.text(study.corpus(), "E01.txt", "Le hall.");
        Samples.text(study.corpus(), "cases.csv", "cas;".repeat(100_000) + "\n1;2\n");
        Samples.text(study.corpus(), "codings.csv", "document;extrait\n" + "1;2\n".repeat(300_000));
        var report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> run(study.corpus()));
        assertThat(report.results()).hasOnlyElementsOfType(Imported.class);
        assertThat(report.tables())
                .extracting(table -> table.problems().getFirst().key())
                .containsExactly("ingest.table-wide", "ingest.too-many-paragraphs");
    }

    private ImportReport run(Path files) {
        return Import.run(study, List.of(files), ImportListener.NONE);
    }

    private static List<String> keys(ImportReport report) {
        return report.results().stream()
                .flatMap(
                        result ->
                                switch (result) {
                                    case Skipped(var _, var reason) -> Stream.of(reason.key());
                                    case Failed(var _, var problem, var _) ->
                                            Stream.of(problem.key());
                                    case Imported _,
                                            ImportResult.Moved _,
                                            ImportResult.Unchanged _ ->
                                            Stream.<String>of();
                                })
                .toList();
    }
}
