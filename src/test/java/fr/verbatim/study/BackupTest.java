package fr.verbatim.study;

import static fr.verbatim.study.Fieldwork.ANNE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class BackupTest {

    @TempDir Path folder;

    @Test
    void aBackupIsAnEqualStudy() throws IOException {
        try (var study = Session.work(folder.resolve("étude"))) {
            study.undo();
            var copy = Files.createDirectories(folder.resolve("copie"));
            study.backup(copy.resolve(Study.FILE));
            try (var again = Study.open(copy, ANNE)) {
                assertThat(again.snapshot().rows()).isEqualTo(study.snapshot().rows());
                assertThat(again.history())
                        .extracting(JournalEntry::change)
                        .isEqualTo(study.history().stream().map(JournalEntry::change).toList());
                assertThat(again.check()).isEmpty();
                assertThat(again.undo()).hasSize(1);
                assertThat(again.snapshot().number()).isEqualTo(study.snapshot().number() + 1);
            }
        }
    }

    @Test
    void aFileThatExistsIsNotOverwritten() throws IOException {
        try (var study = Session.work(folder.resolve("étude"))) {
            var target = Files.writeString(folder.resolve("notes.txt"), "à garder");
            assertThatThrownBy(() -> study.backup(target))
                    .isInstanceOf(StudyConflict.class)
                    .hasMessageContaining("notes.txt");
            assertThat(target).hasContent("à garder");
        }
    }

    @Test
    void aBackupIntoAFolderThatIsNotThereNamesIt() throws IOException {
        try (var study = Session.work(folder.resolve("étude"))) {
            assertThatThrownBy(() -> study.backup(folder.resolve("nulle-part/copie.db")))
                    .isInstanceOf(StudyUnreadable.class)
                    .hasMessageContaining("nulle-part");
            var notAFolder = Files.writeString(folder.resolve("notes"), "à garder");
            assertThatThrownBy(() -> study.backup(notAFolder.resolve("copie.db")))
                    .isInstanceOf(StudyUnreadable.class);
            assertThat(folder).isDirectoryNotContaining("glob:**.part");
            assertThat(study.check()).isEmpty();
        }
    }
}
