package fr.verbatim.web.home;

import fr.verbatim.Verbatim;
import fr.verbatim.ingest.ImportListener;
import fr.verbatim.ingest.ImportReport;
import fr.verbatim.message.FileTrouble;
import fr.verbatim.message.VerbatimException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The demonstration study: its files, and how they come into a study.
public final class Sample {

    private static final Path CODEBOOK = Path.of("codebooks", "proximite.yaml");
    private static final Path CODINGS = Path.of("corpus", "codings.csv");

    /// How the names of the documents begin that are interview guides.
    private static final String GUIDE = "G0";

    private Sample() {}

    /// Returns whether a folder holds the files of the demonstration.
    public static boolean isIn(Path folder) {
        return Files.isRegularFile(folder.resolve(CODEBOOK))
                && Files.isRegularFile(folder.resolve(CODINGS));
    }

    /// Copies the files to another folder, which is made.
    ///
    /// @throws VerbatimException when they cannot be copied
    public static void copy(Path from, Path to) {
        try {
            for (var part : List.of("corpus", "codebooks")) {
                try (var walked = Files.walk(from.resolve(part))) {
                    for (var file : walked.filter(Files::isRegularFile).toList()) {
                        var copy = to.resolve(from.relativize(file).toString());
                        Files.createDirectories(copy.resolveSibling(""));
                        Files.copy(file, copy);
                    }
                }
            }
        } catch (IOException e) {
            throw new VerbatimException("web.sample-not-copied", to, FileTrouble.of(e));
        }
    }

    /// Brings the codebook, the files, the cases and the hand codings in.
    public static ImportReport read(Verbatim study, ImportListener listener) {
        study.importCodebook(study.folder().resolve(CODEBOOK));
        return study.importCorpus(listener);
    }

    /// Takes the interview guides in, which lie among the documents.
    public static void readGuides(Verbatim study) {
        var corpus = study.folder().resolve("corpus");
        study.documents().stream()
                .filter(document -> document.name().startsWith(GUIDE))
                .forEach(document -> study.guides().importFile(corpus.resolve(document.path())));
    }
}
