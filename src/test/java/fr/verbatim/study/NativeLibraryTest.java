package fr.verbatim.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class NativeLibraryTest {

    @Test
    void theLibraryOfThisMachineIsTakenOut(@TempDir Path folder) throws IOException {
        NativeLibrary.takeOut(folder.resolve("native"));
        NativeLibrary.takeOut(folder.resolve("native"));

        assertThat(folder.resolve("native"))
                .isDirectoryContaining("glob:**" + System.mapLibraryName("sqlitejdbc"))
                .isDirectoryNotContaining("glob:**.new");
    }
}
