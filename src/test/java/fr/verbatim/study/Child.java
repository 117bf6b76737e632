package fr.verbatim.study;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real JVM that runs one of the tests' main classes, and the lines it prints. Confined to one
/// thread.
final class Child implements AutoCloseable {

    private final Process process;
    private final BufferedReader lines;

    private Child(Process process) {
        this.process = process;
        this.lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
    }

    /// Starts a JVM.
    ///
    /// @param errors the file that keeps what the child says on its error stream
    static Child start(Path errors, Class<?> main, String... arguments) throws IOException {
        return start(List.of(), errors, main, arguments);
    }

    /// Starts a JVM through another command.
    ///
    /// @param launcher a command that runs the command which follows it
    static Child start(List<String> launcher, Path errors, Class<?> main, String... arguments)
            throws IOException {
        var command = new ArrayList<>(launcher);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dfile.encoding=UTF-8",
                        "-Dorg.sqlite.tmpdir=" + errors.toAbsolutePath().getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
        return new Child(builder.start());
    }

    /// Returns the numbers of the changes that the child says are kept, up to its end.
    List<Long> acknowledged() throws IOException {
        return acknowledged(Integer.MAX_VALUE);
    }

    /// Returns the next numbers of changes that the child says are kept: so many, or up to its end.
    List<Long> acknowledged(int atMost) throws IOException {
        var numbers = new ArrayList<Long>();
        while (numbers.size() < atMost) {
            var line = lines.readLine();
            if (line == null) {
                return numbers;
            }
            if (line.matches("\\d+;")) {
                numbers.add(Long.valueOf(line.substring(0, line.length() - 1)));
            }
        }
        return numbers;
    }

    /// Says, in the child, that a change is kept. The sign at the end tells a whole line from one
    /// that the kill has cut.
    static void acknowledge(JournalEntry entry) {
        System.out.println(entry.number() + ";");
        System.out.flush();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    /// Kills the child as SIGKILL does: it can do nothing about it.
    void kill() {
        // Unlike the process, its handle leaves open what the child has printed.
        process.toHandle().destroyForcibly();
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        lines.close();
    }
}
