package fr.verbatim.study;

import fr.verbatim.coding.Coder;
import fr.verbatim.ingest.Import;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportResult;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Imports a folder of transcripts, the same at each start, until it is killed or done: a main
/// class for tests.
final class ImportChild {

    private static final int FILES = 800;

    private ImportChild() {}

    /// Works until it is killed or done.
    ///
    /// @param arguments the study's folder, the coder, and two numbers that do not matter here
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var source = folder.resolveSibling("terrain");
        if (!Files.exists(source)) {
            write(source);
        }
        try (var study = Study.open(folder, new Coder(arguments[1]))) {
            Import.run(
                    study,
                    List.of(source),
                    new ImportListener() {
                        @Override
                        public void done(ImportResult result, int done, int files) {
                            if (result instanceof ImportResult.Imported) {
                                Child.acknowledge(study.snapshot().number());
                            }
                        }
                    });
        }
    }

    /// Another process may find the folder only when it is complete.
    private static void write(Path source) throws IOException {
        var made = Files.createTempDirectory(source.getParent(), "terrain");
        for (var i = 0; i < FILES; i++) {
            var text =
                    """
                    E : Et le hall numéro %1$d, vous le faites quand ?
                    R : Le %1$d, je le fais avant huit heures.
                    E : Et les gens ?
                    R : Ils passent, on se dit bonjour.
                    """
                            .formatted(i);
            Files.writeString(made.resolve("entretien-%04d.txt".formatted(i)), text);
        }
        Files.move(made, source);
    }
}
