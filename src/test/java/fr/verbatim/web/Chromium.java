package fr.verbatim.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.opentest4j.TestAbortedException;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// One Chromium for all tests. Without one they are skipped, which the end of the build tells; with
/// `VERBATIM_BROWSER_REQUIRED=1` they fail.
final class Chromium implements BeforeAllCallback {

    private static final Path SKIPPED =
            Path.of(System.getProperty("verbatim.build", "target"), "browser-tests-skipped.txt");

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @SuppressWarnings("NullAway.Init") // set before any test
    private Browser browser;

    /// What lasts as long as all tests do.
    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start(Path program) {
            try {
                Files.deleteIfExists(SKIPPED);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return new Running(
                    playwright,
                    playwright
                            .chromium()
                            .launch(
                                    new LaunchOptions()
                                            .setExecutablePath(program)
                                            .setArgs(ARGUMENTS)));
        }

        @Override
        public void close() {
            playwright.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        var program = program();
        if (program.isEmpty()) {
            skip(context.getDisplayName());
        }
        browser =
                context.getRoot()
                        .getStore(Namespace.create(Chromium.class))
                        .getOrComputeIfAbsent(
                                "running",
                                key -> Running.start(program.orElseThrow()),
                                Running.class)
                        .browser();
    }

    Browser browser() {
        return browser;
    }

    private static Optional<Path> program() {
        var folders = Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator));
        var found =
                folders.flatMap(
                        folder ->
                                Stream.of("chromium", "chromium-browser", "google-chrome")
                                        .map(name -> Path.of(folder, name)));
        var named = Stream.ofNullable(System.getenv("VERBATIM_CHROMIUM")).map(Path::of);
        return Stream.of(named, Stream.of(Path.of("/usr/bin/chromium")), found)
                .flatMap(it -> it)
                .filter(Files::isExecutable)
                .filter(Files::isRegularFile)
                .findFirst();
    }

    private static void skip(String name) throws IOException {
        if ("1".equals(System.getenv("VERBATIM_BROWSER_REQUIRED"))) {
            throw new IllegalStateException("no Chromium: sudo apt install chromium");
        }
        Files.createDirectories(SKIPPED.toAbsolutePath().getParent());
        Files.writeString(
                SKIPPED, name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        throw new TestAbortedException("needs Chromium: sudo apt install chromium");
    }
}
