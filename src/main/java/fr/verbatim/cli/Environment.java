package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.coding.Coder;

import org.jspecify.annotations.Nullable;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What surrounds one run of the program: where it is started, what it writes to, how it opens
/// studies. Immutable.
///
/// @param folder the current folder
/// @param variables the variables of the environment
/// @param out where answers are written
/// @param err where progress and refusals are written
/// @param terminal whether `out` is a terminal
/// @param progress whether `err` is a terminal, so that a progress bar can move on it
/// @param language the language that the launcher found; null when it found none
/// @param locale the locale of the system
/// @param doors how studies are opened and made
/// @param secrets how a password is asked for
record Environment(
        Path folder,
        Map<String, String> variables,
        PrintWriter out,
        PrintWriter err,
        boolean terminal,
        boolean progress,
        @Nullable String language,
        Locale locale,
        Doors doors,
        Secrets secrets) {

    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    /// How studies are opened and made.
    interface Doors {
        Verbatim open(Path folder, Coder coder);

        Verbatim create(Path folder, Coder coder);
    }

    /// How a password is asked for.
    @FunctionalInterface
    interface Secrets {

        /// Returns what is typed, which is not shown; empty where nobody can type unseen.
        Optional<String> ask(String prompt);
    }

    Environment {
        variables = Map.copyOf(variables);
    }

    /// Returns whether answers may have colours.
    boolean colors() {
        return terminal && !isDumb() && variables.getOrDefault("NO_COLOR", "").isEmpty();
    }

    /// Returns whether a progress bar can move on the error output.
    boolean bar() {
        return progress && !isDumb();
    }

    private boolean isDumb() {
        return variables.getOrDefault("TERM", "").equals("dumb");
    }

    static Environment ofProcess() {
        var terminal = isTerminal();
        return new Environment(
                Path.of(""),
                System.getenv(),
                new PrintWriter(System.out, true, charset("stdout.encoding")),
                new PrintWriter(System.err, true, charset("stderr.encoding")),
                terminal,
                terminal && errorIsTerminal(),
                System.getProperty("verbatim.language"),
                spoken(System.getenv(), Locale.getDefault()),
                new Doors() {
                    @Override
                    public Verbatim open(Path folder, Coder coder) {
                        return Verbatim.open(folder, coder);
                    }

                    @Override
                    public Verbatim create(Path folder, Coder coder) {
                        return Verbatim.create(folder, coder);
                    }
                },
                Environment::typed);
    }

    @SuppressWarnings("SystemConsoleNull") // Java 25 answers null again without a terminal
    private static Optional<String> typed(String prompt) {
        var console = System.console();
        if (console == null || !console.isTerminal()) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("%s ", prompt)).map(String::new);
    }

    @SuppressWarnings("SystemConsoleNull") // Java 25 answers null again without a terminal
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    /// A console says nothing of the error output; where the system tells, it is asked.
    private static boolean errorIsTerminal() {
        if (!Files.isSymbolicLink(STANDARD_ERROR)) {
            return true;
        }
        try {
            var target = Files.readSymbolicLink(STANDARD_ERROR).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException e) {
            return false;
        }
    }

    /// French cannot be written in ASCII, which is what a plain locale asks for.
    private static Charset charset(String property) {
        var name = System.getProperty(property);
        var asked = name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
        return asked.equals(StandardCharsets.US_ASCII) ? StandardCharsets.UTF_8 : asked;
    }

    /// Returns the locale that the environment names. Java takes the plain locale `C`, and none,
    /// for English: they say nothing.
    static Locale spoken(Map<String, String> variables, Locale system) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> variables.getOrDefault(name, ""))
                .filter(value -> !value.isBlank())
                .findFirst()
                .map(value -> Locale.of(value.split("[_.@-]", 2)[0].toLowerCase(Locale.ROOT)))
                .orElse(isUnix() ? Locale.ROOT : system);
    }

    private static boolean isUnix() {
        return File.separatorChar == '/' && !System.getProperty("os.name", "").contains("Mac");
    }
}
