package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Anchor;
import fr.verbatim.coding.Coder;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.MemoId;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Change;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.MemoChange;
import fr.verbatim.study.SituationChange;
import fr.verbatim.study.Snapshot;
import fr.verbatim.study.Study;
import fr.verbatim.text.Realignment;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Lists what has to be placed again in a document whose text was edited, and places it.
/// Suggestions set aside are left out: they are proposed again. Thread-safe as [Study] is.
final class Placing {

    private final Study study;
    private final Supplier<Snapshot> snapshots;

    Placing(Study study, Supplier<Snapshot> snapshots) {
        this.study = study;
        this.snapshots = snapshots;
    }

    /// Returns what has to be placed again: extracts, then situations, then memos.
    List<Unplaced> of(Document document) {
        var now = snapshots.get();
        return now.document(document.id())
                .map(it -> new OfDocument(now, it).all())
                .orElse(List.of());
    }

    /// What is asked of one document; its texts are compared once.
    private final class OfDocument {

        private final Snapshot now;
        private final Document document;
        private final String text;
        private final Map<RevisionId, Realignment> realignments = new HashMap<>();

        OfDocument(Snapshot now, Document document) {
            this.now = now;
            this.document = document;
            this.text = study.text(document.revision()).text();
        }

        List<Unplaced> all() {
            var all = new ArrayList<Unplaced>();
            for (var coding : now.codings(document.id())) {
                var name = now.codebook().find(coding.code()).map(Code::name).orElse("");
                add(coding.id().value(), Unplaced.Kind.EXTRACT, name, coding.coder(), all);
            }
            var situations =
                    now.situations().stream()
                            .collect(Collectors.toMap(Situation::id, Function.identity()));
            for (var part : now.situationPassages(document.id())) {
                var situation = situations.get(part.situation());
                if (situation != null) {
                    add(
                            part.id(),
                            Unplaced.Kind.SITUATION,
                            situation.name(),
                            situation.coder(),
                            all);
                }
            }
            now.memos().stream()
                    .filter(memo -> memo.about().equals(document.id().value()))
                    .forEach(
                            memo ->
                                    add(
                                            memo.id().value(),
                                            Unplaced.Kind.MEMO,
                                            memo.type(),
                                            memo.coder(),
                                            all));
            return all;
        }

        private void add(
                String id, Unplaced.Kind kind, String name, Coder coder, List<Unplaced> all) {
            now.anchor(document.id(), id)
                    .filter(anchor -> anchor.place().isEmpty())
                    .map(
                            anchor ->
                                    new Unplaced(
                                            id,
                                            kind,
                                            document.id(),
                                            name,
                                            coder,
                                            anchor.quote(),
                                            anchor.prefix(),
                                            anchor.suffix(),
                                            likely(anchor).orElse(null)))
                    .ifPresent(all::add);
        }

        private Optional<Passage> likely(Anchor anchor) {
            return now.lastPlaced(anchor)
                    .flatMap(was -> was.place().map(span -> realignment(was).stretch(span)))
                    .map(span -> Blanks.trim(span, text))
                    .filter(span -> !span.isEmpty())
                    .map(span -> new Passage(document.id(), span));
        }

        private Realignment realignment(Anchor was) {
            return realignments.computeIfAbsent(
                    was.revision(), it -> Realignment.between(study.text(it).text(), text));
        }
    }

    /// Places it on a stretch of its document.
    void place(Unplaced unplaced, Span span) {
        study.together(() -> study.apply(change(snapshots.get(), unplaced, span)));
    }

    private static Change change(Snapshot now, Unplaced unplaced, Span span) {
        if (now.anchor(unplaced.document(), unplaced.id()).isEmpty()) {
            throw new VerbatimException("verbatim.nothing-to-place", unplaced.name());
        }
        return switch (unplaced.kind()) {
            case EXTRACT -> new CodingChange.Move(new CodingId(unplaced.id()), span);
            case SITUATION -> new SituationChange.MovePassage(unplaced.id(), span);
            case MEMO -> {
                var id = new MemoId(unplaced.id());
                yield now.memos().stream()
                        .filter(memo -> memo.id().equals(id))
                        .map(memo -> new MemoChange.Write(memo, span))
                        .findFirst()
                        .orElseThrow();
            }
        };
    }
}
