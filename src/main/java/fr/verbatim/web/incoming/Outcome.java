package fr.verbatim.web.incoming;

import fr.verbatim.ingest.ImportResult;
import fr.verbatim.ingest.reading.Recognition;

import java.nio.file.Path;
import java.util.Set;

/// What became of one file of an import, as a page is told. Immutable.
///
/// @param what its case
/// @param path the file: its path in the corpus, else as it was sent
/// @param isProtected whether a password may still open it
/// @param isUnsure whether its turns of speech were found with little confidence
/// @param result all that is known
record Outcome(What what, String path, boolean isProtected, boolean isUnsure, ImportResult result) {

    private static final Set<String> PROTECTED =
            Set.of("ingest.encrypted", "ingest.wrong-password");

    enum What {
        IMPORTED,
        UNCHANGED,
        MOVED,
        SKIPPED,
        FAILED
    }

    /// @param folder where the files that were sent stand
    static Outcome of(ImportResult result, Path folder) {
        return switch (result) {
            case ImportResult.Imported it ->
                    new Outcome(What.IMPORTED, it.path(), false, isUnsure(it), it);
            case ImportResult.Unchanged it ->
                    new Outcome(What.UNCHANGED, it.path(), false, false, it);
            case ImportResult.Moved it -> new Outcome(What.MOVED, it.path(), false, false, it);
            case ImportResult.Skipped it ->
                    new Outcome(What.SKIPPED, sent(it.path(), folder), false, false, it);
            case ImportResult.Failed it ->
                    new Outcome(
                            What.FAILED,
                            sent(it.path(), folder),
                            PROTECTED.contains(it.problem().key()),
                            false,
                            it);
        };
    }

    private static boolean isUnsure(ImportResult.Imported imported) {
        var recognition = imported.recognition();
        return recognition != null
                && imported.turns() > 0
                && recognition.confidence() < Recognition.LOW;
    }

    private static String sent(String path, Path folder) {
        var start = folder + folder.getFileSystem().getSeparator();
        return path.startsWith(start) ? path.substring(start.length()).replace('\\', '/') : path;
    }
}
