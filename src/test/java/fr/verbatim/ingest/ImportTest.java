package fr.verbatim.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Speaker;
import fr.verbatim.ingest.ImportResult.Failed;
import fr.verbatim.ingest.ImportResult.Imported;
import fr.verbatim.ingest.ImportResult.Moved;
import fr.verbatim.ingest.ImportResult.Skipped;
import fr.verbatim.ingest.ImportResult.Unchanged;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class ImportTest {

    private static final String DIALOGUE =
            """
            E : Vous êtes là depuis quand ?
            R : Dix-neuf ans.
            E : Dans la même loge ?
            R : Toujours la même.
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
    void filesFromElsewhereAreCopiedIntoTheCorpus() {
        var elsewhere = folder.resolve("terrain");
        Samples.text(elsewhere, "entretiens/E01 Yannick.txt", DIALOGUE);
        Samples.docx(elsewhere, "note.docx", "8 h. Le hall.", "NO : il balaie.");
        assertThat(kinds(run(elsewhere))).containsExactly("Imported", "Imported");
        assertThat(study.corpus().resolve("entretiens/E01 Yannick.txt")).exists();
        var document = study.snapshot().documentAt("entretiens/E01 Yannick.txt").orElseThrow();
        assertThat(document.name()).isEqualTo("E01 Yannick");
        assertThat(study.snapshot().speakers(document.id()))
                .extracting(Speaker::label)
                .containsExactly("E", "R");
    }

    @Test
    void importingTheFolderOfTheStudyLeavesItsOwnFilesAlone() {
        Samples.text(study.folder(), "entretiens/a.txt", DIALOGUE);
        Samples.text(study.folder(), "codebooks/grille.yaml", "codes: []");
        Samples.text(study.folder(), "verbatim.yaml", "files: [{match: \"*.txt\", language: fr}]");
        assertThat(kinds(run(study.folder()))).containsExactly("Imported");
        assertThat(study.corpus().resolve("entretiens/a.txt")).exists();
        assertThat(study.corpus().resolve("verbatim.db")).doesNotExist();
        assertThat(study.corpus().resolve("codebooks")).doesNotExist();
    }

    @Test
    void labelsAndTimesAreNoWords() {
        Samples.text(
                study.corpus(),
                "a.txt",
                """
                [Chercheur] (0:01 - 0:11)
                Bonjour à vous ?
                [Interviewé] (0:11 - 0:15)
                Merci.
                [Chercheur] (0:16 - 0:18)
                Prêt ?
                [Interviewé] (0:19 - 0:20)
                Oui.
                """);
        assertThat(run(study.corpus()).results())
                .singleElement()
                .isInstanceOfSatisfying(
                        Imported.class,
                        imported -> {
                            assertThat(imported.turns()).isEqualTo(4);
                            assertThat(imported.words()).isEqualTo(6);
                        });
    }

    @Test
    void importingAgainChangesNothing() {
        var elsewhere = folder.resolve("terrain");
        Samples.text(elsewhere, "a.txt", DIALOGUE);
        run(elsewhere);
        var number = study.snapshot().number();
        assertThat(kinds(run(elsewhere))).containsExactly("Unchanged");
        assertThat(kinds(run(study.corpus()))).containsExactly("Unchanged");
        assertThat(study.snapshot().number()).isEqualTo(number);
    }

    @Test
    void aFileThatMovedIsTheSameDocument() throws IOException {
        var file = Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run(study.corpus());
        var id = study.snapshot().documents().getFirst().id();
        Files.createDirectories(study.corpus().resolve("entretiens"));
        Files.move(file, study.corpus().resolve("entretiens/b.txt"));
        assertThat(kinds(run(study.corpus()))).containsExactly("Moved");
        assertThat(study.snapshot().documents()).hasSize(1);
        assertThat(study.snapshot().documentAt("entretiens/b.txt").orElseThrow().id())
                .isEqualTo(id);
    }

    @Test
    void aMovedFileKeepsItsNameWhileNobodyElseHasIt() throws IOException {
        var file = Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run(study.corpus());
        Files.createDirectories(study.corpus().resolve("entretiens"));
        Files.move(file, study.corpus().resolve("entretiens/a.txt"));
        run(study.corpus());
        assertThat(study.snapshot().documents().getFirst().name()).isEqualTo("a");
        Samples.text(study.corpus(), "a.txt", "Une note.");
        run(study.corpus());
        assertThat(study.snapshot().documentAt("a.txt").orElseThrow().name()).isEqualTo("a.txt");
    }

    @Test
    void theSameBytesTwiceAreADuplicateThatIsTold() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        Samples.text(study.corpus(), "b.txt", DIALOGUE);
        assertThat(kinds(run(study.corpus()))).containsExactly("Imported", "Skipped");
        var other = Samples.text(folder, "autre nom.txt", DIALOGUE);
        assertThat(kinds(run(other))).containsExactly("Skipped");
        assertThat(study.corpus().resolve("autre nom.txt")).doesNotExist();
    }

    @Test
    void aNameThatIsTakenGetsANumber() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run(study.corpus());
        var other = Samples.text(folder, "a.txt", "Une note toute différente.");
        assertThat(kinds(run(other))).containsExactly("Imported");
        assertThat(study.snapshot().documentAt("a (2).txt")).isPresent();
    }

    @Test
    void aChangedFileIsANewRevisionOfItsDocument() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run(study.corpus());
        var before = study.snapshot().documents().getFirst();
        Samples.text(study.corpus(), "a.txt", DIALOGUE + "E : Merci ?\nR : De rien.\n");
        var result = run(study.corpus()).results().getFirst();
        assertThat(result)
                .isInstanceOfSatisfying(Imported.class, it -> assertThat(it.again()).isTrue());
        var after = study.snapshot().documents().getFirst();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.revision()).isNotEqualTo(before.revision());
        assertThat(study.text(after.revision()).text()).contains("De rien.");
    }

    @Test
    void aChangedFileDoesNotOverwriteATextCorrectedHere() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        run(study.corpus());
        var document = study.snapshot().documents().getFirst();
        var corrected = study.store(new DocumentText("Corrigé.", Layers.NONE));
        study.apply(new CorpusChange.EditText(document.id(), corrected));
        assertThat(kinds(run(study.corpus()))).containsExactly("Unchanged");
        Samples.text(study.corpus(), "a.txt", DIALOGUE + "E : Merci.\n");
        assertThat(kinds(run(study.corpus()))).containsExactly("Skipped");
        assertThat(study.snapshot().documents().getFirst().revision()).isEqualTo(corrected);
    }

    @Test
    void whatIsNoDocumentIsNotSeen() {
        Samples.text(study.corpus(), ".DS_Store", "x");
        Samples.text(study.corpus(), "~$note.docx", "x");
        Samples.text(study.corpus(), ".caché/a.txt", "x");
        Samples.text(study.corpus(), "README.md", "x");
        assertThat(run(study.corpus()).results()).isEmpty();
    }

    @Test
    void oneBadFileDoesNotStopTheRest() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        Samples.bytes(study.corpus(), "b.docx", new byte[] {'P', 'K', 3, 4, 1});
        Samples.bytes(study.corpus(), "c.pdf", new byte[0]);
        Samples.text(study.corpus(), "d.txt", " \n ");
        Samples.text(study.corpus(), "e.txt", "Une note.");
        assertThat(kinds(run(study.corpus())))
                .startsWith("Imported")
                .endsWith("Skipped", "Failed", "Imported");
    }

    @Test
    void oneImportIsUndoneAtOnce() {
        Samples.text(study.corpus(), "a.txt", DIALOGUE);
        Samples.text(study.corpus(), "b.txt", "Une note.");
        run(study.corpus());
        study.undo();
        assertThat(study.snapshot().documents()).isEmpty();
    }

    @Test
    void anInterruptedImportKeepsWhatItDidAndIsResumed() {
        for (var i = 0; i < 9; i++) {
            Samples.text(study.corpus(), i + ".txt", DIALOGUE + "Numéro " + i);
        }
        var stopping =
                new ImportListener() {
                    @Override
                    public void done(ImportResult result, int done, int files) {
                        if (done == 3) {
                            Thread.currentThread().interrupt();
                        }
                    }
                };
        var report = Import.run(study, List.of(study.corpus()), stopping);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(report.interrupted()).isTrue();
        assertThat(study.snapshot().documents()).hasSize(3);
        assertThat(kinds(run(study.corpus()))).filteredOn("Imported"::equals).hasSize(6);
        assertThat(study.snapshot().documents()).hasSize(9);
    }

    @Test
    void aPathThatIsNotThereIsTold() {
        assertThat(kinds(run(folder.resolve("rien.docx")))).containsExactly("Failed");
    }

    @Test
    void progressIsToldInTheOrderOfThePaths() {
        for (var i = 0; i < 5; i++) {
            Samples.text(study.corpus(), i + ".txt", "Note " + i);
        }
        var told = new ArrayList<String>();
        Import.run(
                study,
                List.of(study.corpus()),
                new ImportListener() {
                    @Override
                    public void started(int files) {
                        told.add("de " + files);
                    }

                    @Override
                    public void done(ImportResult result, int done, int files) {
                        told.add(done + " " + result.path());
                    }
                });
        assertThat(told)
                .containsExactly("de 5", "1 0.txt", "2 1.txt", "3 2.txt", "4 3.txt", "5 4.txt");
    }

    private ImportReport run(Path... files) {
        return Import.run(study, List.of(files), ImportListener.NONE);
    }

    private static List<String> kinds(ImportReport report) {
        return report.results().stream()
                .map(
                        result ->
                                switch (result) {
                                    case Imported _ -> "Imported";
                                    case Unchanged _ -> "Unchanged";
                                    case Moved _ -> "Moved";
                                    case Skipped _ -> "Skipped";
                                    case Failed _ -> "Failed";
                                })
                .toList();
    }
}
