package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.ingest.HostileFiles;
import fr.verbatim.ingest.Samples;

import org.apache.poi.poifs.crypt.EncryptionMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.ObjectMapper;

import java.nio.file.Path;

/// What documents and names hold never commands the terminal; passwords are asked for and
/// forgotten.
class HostileOutputTest {

    private static final String COMMANDS = "[\\p{Cc}&&[^\n]]|[\u202A-\u202E\u2066-\u2069]";
    private static final String NAME = "faux\u001B]0;pris\u0007\u202Etxt.\u009B2J.txt";

    @TempDir Path folder;
    private Shell shell;

    @BeforeEach
    void start() {
        shell = new Shell(folder, "fr", new MiniatureStudy(0));
        shell.run("init");
    }

    @Test
    void namesAndWordsThatCommandTheTerminalAreShownAsSigns() {
        Samples.text(folder, "terrain/" + NAME, "E : \u202Eici\u202C ?\nR : Toujours ici.\n");
        Samples.bytes(folder, "terrain/vide" + NAME, new byte[0]);
        for (var command :
                new String[][] {
                    {"import", folder.resolve("terrain").toString()},
                    {"documents"},
                    {"show", "1"},
                    {"search", "ici"},
                    {"history"}
                }) {
            var answer = shell.run(command);
            assertThat(answer.out() + answer.err()).as(command[0]).doesNotContainPattern(COMMANDS);
        }
        assertThat(shell.run("documents").out()).contains("faux␛]0;pris␇\uFFFDtxt");
    }

    @Test
    void jsonKeepsThemExactlyAndWritesThemByNumber() {
        Samples.text(folder, "terrain/" + NAME, "Le hall.");
        shell.run("import", folder.resolve("terrain").toString());
        var json = shell.run("documents", "--json").out();
        assertThat(json).doesNotContainPattern(COMMANDS).contains("\\u202e", "\\u009b");
        assertThat(new ObjectMapper().readTree(json).findValuesAsString("path"))
                .contains("terrain/" + NAME);
    }

    @Test
    void aPasswordIsTypedOrStandsInAFile() {
        var plain = Samples.docx(folder, "clair.docx", "Le hall.");
        var corpus = folder.resolve("corpus");
        HostileFiles.lock(plain, corpus.resolve("a.docx"), EncryptionMode.agile, "sésame");
        assertThat(shell.run("import", "--password").err()).contains("--password-file");
        shell.type("faux");
        assertThat(shell.run("import", "--password").out()).contains("ne l’ouvre pas");
        shell.type("sésame");
        assertThat(shell.run("import", "--password").out()).contains("1 importé");

        HostileFiles.lock(plain, corpus.resolve("b.docx"), EncryptionMode.standard, "autre");
        Samples.text(folder, "mots", "faux\nautre\n");
        var answer = shell.run("import", "--password-file", "mots", "--json");
        assertThat(answer.out()).contains("\"Imported\"", "\"Unchanged\"").doesNotContain("autre");
        assertThat(shell.run("import", "--password-file", "nulle part").err())
                .contains("introuvable");
    }
}
