package fr.verbatim.ingest;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.ingest.format.Readers;
import fr.verbatim.ingest.layout.Layout;
import fr.verbatim.ingest.layout.Layouts;
import fr.verbatim.ingest.turns.Segmentation;
import fr.verbatim.message.Message;
import fr.verbatim.study.Snapshot;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
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
        record Read(Layout layout) implements Step {}

        /// The file is read again, for a document known before.
        record ReadAgain(Document document, Layout layout) implements Step {}
    }

    private final Snapshot snapshot;
    private final Path corpus;
    private final Layouts layouts;
    private final @Nullable String asked;
    private final Map<String, Document> byPath = new HashMap<>();
    private final Map<String, List<Document>> bySource = new HashMap<>();
    private final Map<String, Step> steps = new LinkedHashMap<>();
    private final Map<String, String> taken = new HashMap<>();
    private final Set<DocumentId> moved = new HashSet<>();

    private Plan(Snapshot snapshot, Path corpus, Layouts layouts, @Nullable String asked) {
        this.snapshot = snapshot;
        this.corpus = corpus;
        this.layouts = layouts;
        this.asked = asked;
        for (var document : snapshot.documents()) {
            byPath.put(document.path(), document);
            bySource.computeIfAbsent(document.source(), _ -> new ArrayList<>()).add(document);
        }
    }

    /// @param hashes the SHA-256 of each file, by its path in the corpus, in order
    /// @param asked the layout asked for by hand for these files; null for none
    static Map<String, Step> of(
            Snapshot snapshot,
            Path corpus,
            Map<String, String> hashes,
            Layouts layouts,
            @Nullable String asked) {
        var plan = new Plan(snapshot, corpus, layouts, asked);
        hashes.forEach((path, hash) -> plan.steps.put(path, plan.step(path, hash)));
        return plan.steps;
    }

    /// Returns how a file of that media type is read today.
    static String signature(String mediaType, Layout layout) {
        return Readers.signature(mediaType)
                + ", turns "
                + Segmentation.VERSION
                + layout.signature();
    }

    /// What was asked for by hand, now or before, prevails over the study's file of layouts.
    private Layout layout(Document document) {
        var known = snapshot.description(document.id()).layout();
        return layouts.of(document.path())
                .withTurns(asked == null ? known : asked.equals(Import.NO_LAYOUT) ? null : asked);
    }

    private Step step(String path, String hash) {
        var known = byPath.get(path);
        if (known != null) {
            taken.putIfAbsent(hash, path);
            return known(known, hash);
        }
        var twin = hash.equals(Hash.NOTHING) ? null : taken.get(hash);
        if (twin != null) {
            return duplicate(path, twin);
        }
        for (var document : bySource.getOrDefault(hash, List.of())) {
            if (!moved.contains(document.id())) {
                taken.put(hash, path);
                if (Files.exists(corpus.resolve(document.path()))) {
                    return duplicate(path, document.path());
                }
                moved.add(document.id());
                return new Step.Move(document);
            }
        }
        taken.put(hash, path);
        return new Step.Read(
                layouts.of(path)
                        .withTurns(asked == null || asked.equals(Import.NO_LAYOUT) ? null : asked));
    }

    private Step known(Document document, String hash) {
        var layout = layout(document);
        var sameBytes = document.source().equals(hash);
        if (sameBytes
                && (document.edited()
                        || document.reading().equals(signature(document.mediaType(), layout)))) {
            return new Step.Settled(new ImportResult.Unchanged(document));
        }
        if (document.edited()) {
            return new Step.Settled(
                    new ImportResult.Skipped(
                            document.path(), Message.of("ingest.conflict", document.name())));
        }
        return new Step.ReadAgain(document, layout);
    }

    private static Step duplicate(String path, String twin) {
        return new Step.Settled(
                new ImportResult.Skipped(path, Message.of("ingest.duplicate", path, twin)));
    }
}
