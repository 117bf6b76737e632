package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.message.Message;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.Locale;

class LocationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"nfs", "nfs4", "cifs", "smbfs", "smb3", "fuse.sshfs", "fuse.davfs", "9p"})
    void aNetworkDriveIsWarnedOf(String store) {
        assertThat(new Location(Path.of("/terrain/étude"), store).warnings())
                .extracting(Message::key)
                .containsExactly("study.warning.network");
    }

    @ParameterizedTest
    @CsvSource({
        "/home/anne/Dropbox/étude, Dropbox",
        "/home/anne/Dropbox (Université)/étude, Dropbox (Université)",
        "/Users/anne/OneDrive - Université/thèse, OneDrive - Université",
        "/Volumes/Google Drive/étude, Google Drive",
        "/home/anne/Nextcloud/étude, Nextcloud",
        "/Users/anne/Library/Mobile Documents/com~apple~CloudDocs/étude, com~apple~CloudDocs",
        "/home/anne/iCloud Drive/étude, iCloud Drive",
    })
    void aSyncedFolderIsWarnedOf(String folder, String name) {
        var warnings = new Location(Path.of(folder), "ext4").warnings();
        assertThat(warnings).extracting(Message::key).containsExactly("study.warning.synced");
        assertThat(warnings.getFirst().text(Locale.FRENCH)).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"/home/anne/étude, ext4", "/home/anne/étude, ''", "/tmp/x, tmpfs", "/x, apfs"})
    void anOrdinaryFolderIsNot(String folder, String store) {
        assertThat(new Location(Path.of(folder), store).warnings()).isEmpty();
    }

    @Test
    void aStudyTellsItsOwnWarnings(@TempDir Path folder) {
        try (var study = Study.create(folder.resolve("Nextcloud/étude"), Fieldwork.ANNE)) {
            assertThat(study.warnings()).extracting(Message::key).contains("study.warning.synced");
        }
    }
}
