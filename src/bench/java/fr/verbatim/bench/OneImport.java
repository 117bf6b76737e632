package fr.verbatim.bench;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;
import fr.verbatim.study.Study;

import java.nio.file.Path;
import java.util.Arrays;

/// Makes a study and imports folders into it: a whole process, with all that the product does.
/// Prints how many files it read and how many it did not.
final class OneImport {

    private OneImport() {}

    /// @param arguments the study's folder, then the folders to import
    public static void main(String[] arguments) {
        var folders = Arrays.stream(arguments).skip(1).map(Path::of).toList();
        try (var study = Study.create(Path.of(arguments[0]), new Coder("bench"))) {
            var report = Import.run(study, folders, ImportListener.NONE);
            var read =
                    report.results().stream()
                            .filter(ImportResult.Imported.class::isInstance)
                            .count();
            var failed = report.results().size() - read;
            System.out.println(read + (failed == 0 ? "" : " (not " + failed + ")"));
        }
    }
}
