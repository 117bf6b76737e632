package fr.verbatim.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.MiniatureStudy;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

class EnvironmentTest {

    @Test
    void aTerminalHasColoursAndABarUnlessTheyAreRefused() {
        assertThat(onTerminal(Map.of("TERM", "xterm")).colors()).isTrue();
        assertThat(onTerminal(Map.of("TERM", "xterm")).bar()).isTrue();
        assertThat(onTerminal(Map.of("NO_COLOR", "1")).colors()).isFalse();
        assertThat(onTerminal(Map.of("NO_COLOR", "1")).bar()).isTrue();
        assertThat(onTerminal(Map.of("TERM", "dumb")).colors()).isFalse();
        assertThat(onTerminal(Map.of("TERM", "dumb")).bar()).isFalse();
    }

    private static Environment onTerminal(Map<String, String> variables) {
        var shell = new Shell(Path.of(""), "fr", new MiniatureStudy(0)).environment();
        return new Environment(
                shell.folder(),
                variables,
                shell.out(),
                shell.err(),
                true,
                true,
                "fr",
                Locale.ROOT,
                shell.doors(),
                shell.secrets());
    }
}
