package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;
import fr.verbatim.coding.Coder;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The program as a process of its own, without a terminal.
class ProcessTest {

    @TempDir Path folder;

    private record Ended(int status, String out, String err) {}

    @BeforeEach
    void makeTheStudy() {
        new MiniatureStudy(0).create(folder, new Coder("A")).close();
    }

    @Test
    void withoutALanguageTheProgramSpeaksFrench() throws Exception {
        var ended = run("documents");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("entretien", "propos enregistrés");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void inThePlainLocaleItStillAnswersInUtf8() throws Exception {
        var ended = run("search", "ampoule", "--lang", "en");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).contains("changé l’ampoule", "2 passages");
    }

    @Test
    void aDatabaseThatIsNoneIsRefusedInWords() throws Exception {
        Files.writeString(folder.resolve("verbatim.db"), "ceci n’est pas une étude");

        refused(run("documents"));
    }

    @Test
    void aDatabaseThatIsAFolderIsRefusedInWords() throws Exception {
        Files.delete(folder.resolve("verbatim.db"));
        Files.createDirectories(folder.resolve("verbatim.db/x"));

        refused(run("documents"));
    }

    @Test
    void aFaultIsToldInAFileAndNotOnTheTerminal() throws Exception {
        Files.deleteIfExists(folder.resolve(".verbatim"));
        Files.writeString(folder.resolve(".verbatim"), "un fichier à la place du dossier");

        var ended = run("search", "geste");

        assertThat(ended.status()).isIn(0, 2);
        noTrace(ended);
    }

    @Test
    void anImportThatIsStoppedTellsWhatItDidAndCanBeRunAgain() throws Exception {
        for (var number = 0; number < 400; number++) {
            Files.writeString(
                    folder.resolve("corpus").resolve("n%03d.txt".formatted(number)),
                    "Note " + number + " : le hall est propre.");
        }
        var output = Files.createTempFile("out", ".txt");
        var builder = builder("import").redirectOutput(output.toFile());
        var process = builder.start();
        try (var errors = process.errorReader(StandardCharsets.UTF_8)) {
            assertThat(errors.readLine()).startsWith("[").contains("/403]");
            assertThat(process.toHandle().destroy()).isTrue();
            errors.lines().forEach(_ -> {});
        }
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();

        assertThat(Files.readString(output)).contains("Import interrompu");
        assertThat(run("import").status()).isZero();
        assertThat(run("documents").out()).contains("n000", "n399");
    }

    private static void refused(Ended ended) {
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err()).isNotBlank();
        noTrace(ended);
    }

    private static void noTrace(Ended ended) {
        assertThat(ended.out() + ended.err())
                .doesNotContain("\tat ", "Exception in thread", "Caused by");
    }

    private ProcessBuilder builder(String... arguments) {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "fr.verbatim.cli.Main"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C");
        return builder;
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var builder = builder(arguments);
        var output = Files.createTempFile("out", ".txt");
        var errors = Files.createTempFile("err", ".txt");
        builder.redirectOutput(output.toFile()).redirectError(errors.toFile());
        var process = builder.start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readString(output, StandardCharsets.UTF_8),
                Files.readString(errors, StandardCharsets.UTF_8));
    }
}
