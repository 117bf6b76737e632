package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.message.Message;
import fr.verbatim.study.Snapshot;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// What is to be done with each file of the corpus, told before anything is read. Immutable once
/// made.
///
/// A document is known by its path. A file whose bytes are those of a document whose file has gone
/// is that document, moved; where both files are there, it is a duplicate.
final class Plan {

    /// What is to be done with one file. Immutable.
    sealed interface Step {

        /// Nothing more: this is the result.
        record Settled(ImportResult result) implements Step {}

        /// The document has moved here.
        record Move(Document document) implements Step {}

        /// The file is read, for a new document.
        record Read() implements Step {}

        /// The file is read again, for a document known before.
        record ReadAgain(Document document) implements Step {}
    }

    private final Snapshot snapshot;
    private final Path corpus;
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Set<DocumentId> moved = new HashSet<>();

    private Plan(Snapshot snapshot, Path corpus) {
        this.snapshot = snapshot;
        this.corpus = corpus;
    }

    /// @param hashes the SHA-256 of each file, by its path in the corpus, in order
    static Map<String, Step> of(Snapshot snapshot, Path corpus, Map<String, String> hashes) {
        var plan = new Plan(snapshot, corpus);
        hashes.forEach((path, hash) -> plan.steps.put(path, plan.step(path, hash)));
        return plan.steps;
    }

    /// Returns how a file of that media type is read today.
    static String signature(String mediaType) {
        return Readers.signature(mediaType) + ", turns " + Segmentation.VERSION;
    }

    private Step step(String path, String hash) {
        var known = snapshot.documentAt(path);
        if (known.isPresent()) {
            taken.putIfAbsent(hash, path);
            return known(known.get(), hash);
        }
        var twin = taken.get(hash);
        if (twin != null) {
            return duplicate(path, twin);
        }
        for (var document : snapshot.documents()) {
            if (document.source().equals(hash) && !moved.contains(document.id())) {
                taken.put(hash, path);
                if (Files.exists(corpus.resolve(document.path()))) {
                    return duplicate(path, document.path());
                }
                moved.add(document.id());
                return new Step.Move(document);
            }
        }
        taken.put(hash, path);
        return new Step.Read();
    }

    private static Step known(Document document, String hash) {
        var sameBytes = document.source().equals(hash);
        if (sameBytes
                && (document.edited()
                        || document.reading().equals(signature(document.mediaType())))) {
            return new Step.Settled(new ImportResult.Unchanged(document));
        }
        if (document.edited()) {
            return new Step.Settled(
                    new ImportResult.Skipped(
                            document.path(), Message.of("ingest.conflict", document.name())));
        }
        return new Step.ReadAgain(document);
    }

    private static Step duplicate(String path, String twin) {
        return new Step.Settled(
                new ImportResult.Skipped(path, Message.of("ingest.duplicate", path, twin)));
    }
}
