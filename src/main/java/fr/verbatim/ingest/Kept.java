package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.message.Message;

/// Says of a document whose file could not be read again that it stays as it was. Pure functions.
final class Kept {

    private Kept() {}

    /// @param hash the SHA-256 of the file as it is now
    static ImportResult of(ImportResult result, Document document, String hash) {
        return switch (result) {
            case ImportResult.Failed(var path, var problem, var detail) ->
                    DocumentUnreadable.isLocked(problem) && document.source().equals(hash)
                            ? new ImportResult.Skipped(path, Message.of("ingest.kept-locked", path))
                            : new ImportResult.Failed(
                                    path, Message.of("ingest.kept", problem), detail);
            case ImportResult.Skipped(var path, var reason) ->
                    new ImportResult.Skipped(path, Message.of("ingest.kept", reason));
            case ImportResult.Imported _, ImportResult.Unchanged _, ImportResult.Moved _ -> result;
        };
    }
}
