package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import fr.verbatim.message.VerbatimException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Files that are no study, or no longer one, are refused in words.
class HostileFileTest {

    @TempDir Path folder;

    private Path file() {
        return folder.resolve(Study.FILE);
    }

    private void fill() {
        try (var study = Study.create(folder, ANNE)) {
            Fieldwork.begin(study);
            var changes = new RandomChanges(study, new Random(3));
            for (var i = 0; i < 60; i++) {
                study.apply(changes.add(study.snapshot()));
            }
        }
    }

    private void sql(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private void isRefused(String... words) {
        assertThatThrownBy(() -> Study.open(folder, ANNE).close())
                .isInstanceOf(VerbatimException.class)
                .message()
                .contains(words)
                .doesNotContain("Exception")
                .doesNotContain("{");
    }

    @Test
    void aFolderWithoutStudyIsRefused() {
        isRefused(folder.toString(), "verbatim init");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefused() throws IOException {
        Files.writeString(file(), "Ceci n’est pas une base, mais un texte.".repeat(200));
        isRefused(Study.FILE, "abîmé");
        assertThat(Files.readString(file())).startsWith("Ceci n’est pas");
    }

    @Test
    void anEmptyFileIsNotTakenForANewStudy() throws IOException {
        Files.createFile(file());
        isRefused(Study.FILE, "n’est pas une étude");
    }

    @Test
    void theDatabaseOfAnotherProgramIsRefused() throws SQLException {
        sql("CREATE TABLE recettes (nom TEXT)");
        isRefused("n’est pas une étude");
    }

    @Test
    void aStudyOfANewerVersionIsRefusedAndLeftAsItIs() throws SQLException, IOException {
        fill();
        sql("PRAGMA user_version = 7");
        var before = Files.readAllBytes(file());
        isRefused("plus récente", "7");
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aChangeOfANewerVersionIsRefusedAtItsUndo() throws SQLException {
        fill();
        sql("UPDATE journal SET version = 9 WHERE number = (SELECT max(number) FROM journal)");
        try (var study = Study.open(folder, ANNE)) {
            assertThatThrownBy(study::undo)
                    .isInstanceOf(StudyUnreadable.class)
                    .hasMessageContaining("coding.add");
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.5, 0.8, 0.95})
    void aTruncatedStudyIsRefusedOrItsDamageFound(double part) throws IOException {
        fill();
        var bytes = Files.readAllBytes(file());
        Files.write(file(), Arrays.copyOf(bytes, (int) (bytes.length * part)));
        isDamaged();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aStudyWithWipedPagesIsRefusedOrItsDamageFound(int seed) throws IOException {
        fill();
        var random = new Random(seed);
        var bytes = Files.readAllBytes(file());
        for (var i = 0; i < 6; i++) {
            var page = random.nextInt(bytes.length / 4096) * 4096;
            Arrays.fill(bytes, page, page + 4096, (byte) 0x5a);
        }
        Files.write(file(), bytes);
        isDamaged();
    }

    private void isDamaged() {
        try (var study = Study.open(folder, ANNE)) {
            assertThat(study.check()).isNotEmpty();
        } catch (VerbatimException refusal) {
            assertThat(refusal.getMessage()).contains(Study.FILE).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE document SET variables = 'pas du JSON'",
                "UPDATE document SET revision = 'abc'",
                "UPDATE coding SET register = 'SUNG'",
                "UPDATE code SET parent = 'c1' WHERE id = 'c0'",
                "DROP TABLE memo",
                "ALTER TABLE code DROP COLUMN cues"
            })
    void aStudyWhoseRowsMakeNoSenseIsRefused(String sql) throws SQLException {
        fill();
        sql(sql);
        isRefused(Study.FILE);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws IOException {
        var taken = Files.createFile(folder.resolve("pris"));
        assertThatThrownBy(() -> Study.create(taken.resolve("étude"), ANNE))
                .isInstanceOf(StudyUnreadable.class)
                .hasMessageContaining("Impossible d’écrire")
                .hasMessageContaining("pris");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aReadOnlyFolderIsToldAndChangesNothing() throws IOException {
        fill();
        var rights = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("r--r--r--"));
        try {
            assumeFalse(Files.isWritable(folder), "root may write everywhere");
            isRefused("Impossible d’écrire", "Vérifiez les droits");
        } finally {
            Files.setPosixFilePermissions(folder, rights);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDiskThatTakesNoMoreIsToldAndLosesNothing(@TempDir Path logs) throws Exception {
        fill();
        var errors = logs.resolve("errors.txt");
        var small = List.of("sh", "-c", "ulimit -f 4000; exec \"$@\"", "sh");
        var last = 0L;
        try (var child =
                Child.start(
                        small, errors, WritingChild.class, folder.toString(), "Bruno", "5000")) {
            var kept = child.acknowledged();
            last = kept.isEmpty() ? 0 : kept.getLast();
            assertThat(child.exitCode()).isNotZero();
        }
        assertThat(Files.readString(errors)).contains("StudyUnreadable", Study.FILE);
        try (var study = Study.open(folder, ANNE)) {
            assertThat(study.snapshot().number()).isGreaterThanOrEqualTo(last);
            assertThat(last).isGreaterThan(62);
            assertThat(study.check()).isEmpty();
        }
    }

    @Test
    void aStudyIsNotMadeOverAnother() {
        fill();
        assertThatThrownBy(() -> Study.create(folder, ANNE))
                .isInstanceOf(StudyConflict.class)
                .hasMessageContaining(folder.toString());
        try (var study = Study.open(folder, ANNE)) {
            assertThat(study.snapshot().number()).isEqualTo(62);
        }
    }

    @Test
    void aWriteThatFailsHalfWayChangesNothing() throws SQLException, IOException {
        fill();
        try (var study = Study.open(folder, ANNE)) {
            var before = study.snapshot().rows();
            var number = study.snapshot().number();
            sql(
                    "CREATE TRIGGER full BEFORE INSERT ON journal BEGIN SELECT RAISE(ROLLBACK,"
                            + " 'plein'); END");
            assertThatThrownBy(
                            () ->
                                    study.apply(
                                            new RandomChanges(study, new Random(9))
                                                    .add(study.snapshot())))
                    .isInstanceOf(StudyUnreadable.class)
                    .hasMessageContaining("plein");
            sql("DROP TRIGGER full");
            assertThat(study.snapshot().rows()).isEqualTo(before);
            assertThat(study.snapshot().number()).isEqualTo(number);
            assertThat(study.check()).isEmpty();
            study.apply(new RandomChanges(study, new Random(9)).add(study.snapshot()));
            assertThat(study.snapshot().number()).isEqualTo(number + 1);
        }
    }
}
