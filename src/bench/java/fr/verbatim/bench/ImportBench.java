package fr.verbatim.bench;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Times whole processes: the import of folders by Verbatim and their reading by Tika, one after
/// the other, several times.
///
/// @param rounds how many times each
/// @param study where the study is made anew in each round; the last one stays there
record ImportBench(int rounds, Path study) {

    /// The property that names the cache of classes with which the children of a process start.
    static final String CACHE = "verbatim.start-cache";

    static final Path PROGRAM = Path.of("target", "verbatim.jar");
    private static final Path NATIVE = Path.of("target", "native");
    private static final Caches VERBATIM_CACHES =
            new Caches(Path.of("target", "working.aot"), Path.of("target", "reading.aot"));
    static final Path OWN = Path.of("target", "bench", "bench.jar");
    private static final Path TIKA_CACHE = Path.of("target", "bench", "tika.aot");
    private static final Caches TIKA_CACHES = new Caches(TIKA_CACHE, TIKA_CACHE);

    /// The classes that a program starts with, and those of its children.
    private record Caches(Path program, Path children) {}

    /// What came out.
    ///
    /// @param files how many files each read, and how many it did not
    /// @param verbatim the median of its rounds, in milliseconds
    /// @param tika the median of its rounds, in milliseconds
    /// @param ratios of each round, Verbatim's time over Tika's, in order
    record Result(String files, double verbatim, double tika, List<Double> ratios) {

        double ratio() {
            return median(ratios);
        }
    }

    /// Runs all rounds.
    Result run(List<Path> folders) throws IOException, InterruptedException {
        var imports = new ArrayList<Double>();
        var readings = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        var files = "";
        for (int round = 1; round <= rounds; round++) {
            delete(study);
            var verbatim =
                    time(OneImport.class, VERBATIM_CACHES, arguments(List.of(study), folders));
            var tika = time(OneReading.class, TIKA_CACHES, arguments(List.of(), folders));
            imports.add(verbatim.millis());
            readings.add(tika.millis());
            ratios.add(verbatim.millis() / tika.millis());
            files = verbatim.output() + "; " + tika.output();
        }
        Collections.sort(ratios);
        return new Result(files, median(imports), median(readings), ratios);
    }

    private record Timed(double millis, String output) {}

    private static List<String> arguments(List<Path> first, List<Path> folders) {
        return Stream.concat(first.stream(), folders.stream()).map(Path::toString).toList();
    }

    private static Timed time(Class<?> program, Caches caches, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:AOTCache=" + caches.program(),
                        "-D" + CACHE + "=" + caches.children(),
                        "-Dorg.sqlite.lib.path=" + NATIVE,
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        PROGRAM + File.pathSeparator + OWN,
                        program.getName()));
        command.addAll(arguments);
        var start = System.nanoTime();
        var process =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var status = process.waitFor();
        var millis = (System.nanoTime() - start) / 1e6;
        if (status != 0) {
            throw new IllegalStateException(program.getSimpleName() + " ended with " + status);
        }
        return new Timed(millis, output.strip());
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Collections.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
