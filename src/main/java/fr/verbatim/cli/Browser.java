package fr.verbatim.cli;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The user's browser.
final class Browser {

    private static final long PATIENCE_S = 3;

    private Browser() {}

    /// Opens a page: with the program of the variable `BROWSER`, else as the system does.
    ///
    /// @return whether that seems to have worked
    static boolean open(URI page, Map<String, String> variables) {
        try {
            var process =
                    new ProcessBuilder(command(page.toString(), variables))
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
            return !process.waitFor(PATIENCE_S, TimeUnit.SECONDS) || process.exitValue() == 0;
        } catch (IOException e) {
            // No such program: the address is told, to be opened by hand.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> command(String page, Map<String, String> variables) {
        var chosen = variables.getOrDefault("BROWSER", "");
        if (!chosen.isBlank()) {
            return List.of(chosen, page);
        }
        if (File.separatorChar == '\\') {
            return List.of("rundll32", "url.dll,FileProtocolHandler", page);
        }
        var mac = System.getProperty("os.name", "").contains("Mac");
        return List.of(mac ? "open" : "xdg-open", page);
    }
}
