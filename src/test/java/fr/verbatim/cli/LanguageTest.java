package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class LanguageTest {

    @ParameterizedTest
    @CsvSource({
        "C,fr",
        "C.UTF-8,fr",
        "POSIX,fr",
        "de_DE.UTF-8,fr",
        "fr_FR.UTF-8,fr",
        "en_GB.UTF-8,en",
        "en,en"
    })
    void theLocaleOfTheEnvironmentIsFollowedWhenItIsOneOfOurs(String value, String language) {
        var locale = Environment.spoken(Map.of("LANG", value), Locale.ENGLISH);
        var supported = Language.supported(locale.getLanguage());

        assertThat(supported == null ? Locale.FRENCH : supported).isEqualTo(Locale.of(language));
    }

    @Test
    void theOptionGoesBeforeTheLauncher(@TempDir Path folder) {
        var shell = new Shell(folder, "en", new MiniatureStudy(0));

        assertThat(shell.run("init --help --lang fr").out()).contains("Crée une étude");
        assertThat(shell.run("--lang=fr init --help").out()).contains("Crée une étude");
        assertThat(shell.run("init --help").out()).contains("Creates a study");
    }
}
