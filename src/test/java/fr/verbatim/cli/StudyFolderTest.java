package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the program says of where a study stands and of how its files are written.
class StudyFolderTest {

    @TempDir Path folder;

    @Test
    void aStudyInASynchronisedFolderIsWarnedOfAtEveryOpening() {
        var synced = folder.resolve("Dropbox").resolve("étude");
        new MiniatureStudy(0).create(synced, new Coder("A")).close();
        var shell = new Shell(synced, "fr", new MiniatureStudy(0x20000000L));

        var documents = shell.run("documents --json");
        assertThat(documents.status()).isZero();
        assertThat(documents.out()).startsWith("[").doesNotContain("Dropbox");
        assertThat(documents.err()).contains("Dropbox");

        var doctor = shell.run("doctor");
        assertThat(doctor.status()).isEqualTo(1);
        assertThat(doctor.out()).contains("Dropbox");
    }

    @Test
    void aLabelAboveTheWordsIsShownOnceBesideThem() throws IOException {
        new MiniatureStudy(0).createEmpty(folder, new Coder("A")).close();
        Files.writeString(
                folder.resolve("corpus").resolve("a.txt"),
                """
                [Chercheur] (0:01 - 0:11)
                Vous êtes là ?
                [Interviewé] (0:11 - 0:15)
                Toujours.
                [Chercheur] (0:16 - 0:18)
                Depuis ?
                [Interviewé] (0:19 - 0:20)
                Dix ans.
                """);
        var shell = new Shell(folder, "fr", new MiniatureStudy(0x20000000L));
        shell.run("import");

        assertThat(shell.run("show a").out().lines().skip(3))
                .containsExactly(
                        "2  Chercheur 0:01   Vous êtes là ?",
                        "4  Interviewé 0:11  Toujours.",
                        "6  Chercheur 0:16   Depuis ?",
                        "8  Interviewé 0:19  Dix ans.");
    }
}
