package fr.verbatim.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

class FileTroubleTest {

    @TempDir Path folder;

    @Test
    void theReasonIsSaidInWords() throws IOException {
        var file = Files.writeString(folder.resolve("notes.txt"), "à garder");
        assertThat(said(() -> Files.readString(folder.resolve("absent")))).isEqualTo("introuvable");
        assertThat(said(() -> Files.createFile(file))).isEqualTo("il existe déjà");
        assertThat(said(() -> Files.newDirectoryStream(file))).isEqualTo("ce n’est pas un dossier");
        assertThat(said(() -> Files.delete(folder))).isEqualTo("le dossier n’est pas vide");
        assertThat(said(() -> Files.createFile(folder.resolve("é".repeat(300)))))
                .isEqualTo("nom trop long");
    }

    @Test
    void aFullDiskIsCalledSo() {
        assertThat(
                        FileTrouble.of(
                                        new FileSystemException(
                                                "copie.db", null, "No space left on device"))
                                .text(Locale.ENGLISH))
                .isEqualTo("no space left on the disk");
    }

    @Test
    void anythingElseIsQuoted() {
        assertThat(FileTrouble.of(new IOException("Stream closed")).text(Locale.FRENCH))
                .isEqualTo("le système répond\u00a0: Stream closed");
    }

    private static String said(ThrowingCallable act) {
        var problem = catchThrowableOfType(IOException.class, act);
        return FileTrouble.of(problem).text(Locale.FRENCH);
    }
}
