package fr.verbatim.bench;

import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Has Tika read the same files and forgets what it read: a whole process. Prints how many files it
/// read and how many it did not.
final class OneReading {

    private OneReading() {}

    /// @param arguments the folders to read
    public static void main(String[] arguments) throws IOException {
        var parser = new AutoDetectParser();
        var read = 0;
        var failed = 0;
        for (var folder : arguments) {
            for (var file : files(Path.of(folder))) {
                try (var in = TikaInputStream.get(file)) {
                    parser.parse(
                            in, new BodyContentHandler(-1), new Metadata(), new ParseContext());
                    read++;
                } catch (IOException | SAXException | TikaException e) {
                    failed++;
                }
            }
        }
        System.out.println(read + (failed == 0 ? "" : " (not " + failed + ")"));
    }

    /// Returns the files that the import takes for documents.
    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
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
