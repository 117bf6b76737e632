package fr.verbatim.bench;

import org.apache.tika.parser.AutoDetectParser;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;

/// Has Tika read the same files the way that Verbatim's import does: this process hands them to one
/// child for each core, of the same size and with the same options as Verbatim's children, takes
/// their text back and forgets it. Prints how many files were read and how many were not.
final class OneReading {

    private OneReading() {}

    /// Reads in children; with `--rehearse`, here, so that Java can record the classes that are
    /// used.
    ///
    /// @param arguments the folders to read
    public static void main(String[] arguments)
            throws IOException, InterruptedException, ExecutionException {
        if (arguments[0].equals("--rehearse")) {
            var parser = new AutoDetectParser();
            for (var folder : Arrays.asList(arguments).subList(1, arguments.length)) {
                for (var file : files(Path.of(folder))) {
                    TikaChild.answer(
                            parser, file, new DataOutputStream(OutputStream.nullOutputStream()));
                }
            }
            return;
        }
        var files = new ArrayList<Path>();
        for (var folder : arguments) {
            files.addAll(files(Path.of(folder)));
        }
        var queue = new LinkedBlockingQueue<>(files);
        var readers = new ArrayList<Callable<Integer>>();
        for (var core = 0; core < Runtime.getRuntime().availableProcessors(); core++) {
            readers.add(() -> readAll(queue));
        }
        var read = 0;
        try (var executor = Executors.newFixedThreadPool(readers.size())) {
            for (var reader : executor.invokeAll(readers)) {
                read += reader.get();
            }
        }
        var failed = files.size() - read;
        System.out.println(read + (failed == 0 ? "" : " (not " + failed + ")"));
    }

    /// Reads files as long as there are any; returns how many could be read.
    private static int readAll(LinkedBlockingQueue<Path> queue) throws IOException {
        var process =
                new ProcessBuilder(command())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        var read = 0;
        try (var out = new DataOutputStream(process.getOutputStream());
                var in = new DataInputStream(process.getInputStream())) {
            for (var file = queue.poll(); file != null; file = queue.poll()) {
                out.writeUTF(file.toAbsolutePath().toString());
                out.flush();
                var length = in.readInt();
                if (length >= 0) {
                    in.readNBytes(length);
                    read++;
                }
            }
        } finally {
            process.destroyForcibly();
        }
        return read;
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:AOTCache=" + System.getProperty(ImportBench.CACHE),
                "-Xlog:disable",
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                TikaChild.class.getName());
    }

    /// Returns the files that the import takes for documents.
    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(OneReading::isDocument)
                    .sorted()
                    .toList();
        }
    }

    private static boolean isDocument(Path file) {
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("readme.")
                && !name.equals("cases.csv")
                && !name.equals("codings.csv");
    }
}
