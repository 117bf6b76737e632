package fr.verbatim.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Times whole processes: `verbatim search` from its start to its end, and the least program that
/// searches the same index, by turns; both with the same options of Java, and each with a cache of
/// the classes that it uses.
///
/// @param rounds how many times each
/// @param study a study whose index is there
record StartBench(int rounds, Path study) {

    private static final String WORD = "gardien";

    /// What came out, in milliseconds: the median of each, and the rounds' ratios in order.
    record Result(double verbatim, double bare, List<Double> ratios) {}

    Result run() throws IOException, InterruptedException {
        var verbatim = new ArrayList<Double>();
        var bare = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var round = 0; round < rounds; round++) {
            verbatim.add(
                    time(
                            Path.of("target", "asking.aot"),
                            List.of(
                                    "-jar",
                                    ImportBench.PROGRAM.toString(),
                                    "search",
                                    WORD,
                                    "--limit",
                                    "20",
                                    "--study",
                                    study.toString())));
            bare.add(
                    time(
                            Path.of("target", "bench", "bare.aot"),
                            List.of(
                                    "-cp",
                                    ImportBench.PROGRAM + File.pathSeparator + ImportBench.OWN,
                                    BareSearch.class.getName(),
                                    study.resolve(".verbatim").resolve("index").toString(),
                                    WORD)));
            ratios.add(verbatim.getLast() / bare.getLast());
        }
        verbatim.sort(null);
        bare.sort(null);
        ratios.sort(null);
        return new Result(verbatim.get(rounds / 2), bare.get(rounds / 2), ratios);
    }

    private static double time(Path cache, List<String> program)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:AOTCache=" + cache,
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8"));
        command.addAll(program);
        var start = System.nanoTime();
        var process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("a search ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
