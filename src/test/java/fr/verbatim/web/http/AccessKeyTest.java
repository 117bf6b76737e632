package fr.verbatim.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.verbatim.message.VerbatimException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

class AccessKeyTest {

    @TempDir Path folder;

    @Test
    void aKeyIsTheSameTheNextTime() {
        var file = folder.resolve("key");

        assertThat(AccessKey.in(file).value()).isEqualTo(AccessKey.in(file).value()).hasSize(32);
    }

    @Test
    void nobodyElseCanReadIt() throws IOException {
        var file = folder.resolve("key");
        AccessKey.in(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatHoldsNoKeyGetsOne() throws IOException {
        var file = folder.resolve("key");
        Files.writeString(file, "motdepasse");

        var key = AccessKey.in(file);

        assertThat(key.value()).hasSize(32);
        assertThat(Files.readString(file)).isEqualTo(key.value() + "\n");
    }

    @Test
    void onlyTheKeyItselfIsKnown() {
        var key = AccessKey.random();

        assertThat(key.isKnownBy(key.value())).isTrue();
        assertThat(key.isKnownBy("")).isFalse();
        assertThat(key.isKnownBy(key.value() + "A")).isFalse();
        assertThat(key.isKnownBy(AccessKey.random().value())).isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsTold() {
        assertThatThrownBy(() -> AccessKey.in(folder.resolve("missing").resolve("key")))
                .isInstanceOf(VerbatimException.class);
    }
}
