package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;
import fr.verbatim.study.Change;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.History;
import fr.verbatim.study.JournalEntry;
import fr.verbatim.study.Study;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what was done in a study. Thread-safe as [Study] is.
final class Past {

    private final Study study;

    Past(Study study) {
        this.study = study;
    }

    List<HistoryLine> lines() {
        var entries = study.history();
        var sentences = History.tell(entries);
        var lines = new ArrayList<HistoryLine>(entries.size());
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            lines.add(
                    new HistoryLine(
                            entry.number(),
                            entry.at(),
                            entry.coder(),
                            entry.batch(),
                            entry.undoes().orElse(null),
                            sentences.get(i)));
        }
        return withRedos(lines);
    }

    /// Returns the documents that came in, or had another text, with the last import or correction
    /// of a text that still holds; in the order of the corpus.
    List<Document> lastRead() {
        var undone = new HashSet<Long>();
        var documents = new HashSet<DocumentId>();
        @Nullable String batch = null;
        for (var entry : study.history().reversed()) {
            var read = read(entry.change());
            if (batch != null && !entry.batch().equals(batch)) {
                break;
            }
            if (!undone.contains(entry.number())) {
                entry.undoes().ifPresent(undone::add);
                if (read.isPresent()) {
                    batch = entry.batch();
                    documents.add(read.get());
                }
            }
        }
        return study.snapshot().documents().stream()
                .filter(document -> documents.contains(document.id()))
                .toList();
    }

    private static Optional<DocumentId> read(Change change) {
        return switch (change) {
            case CorpusChange.AddDocument(var document, var _) -> Optional.of(document.id());
            case CorpusChange.ReadAgain again -> Optional.of(again.document());
            case CorpusChange.EditText(var id, var _) -> Optional.of(id);
            default -> Optional.empty();
        };
    }

    /// Tells an undo of an undo as what it is: the change done again.
    private static List<HistoryLine> withRedos(List<HistoryLine> lines) {
        var all = lines.stream().collect(Collectors.toMap(HistoryLine::number, line -> line));
        return lines.stream()
                .map(line -> isRedo(all, line) ? redo(line, original(all, line)) : line)
                .toList();
    }

    private static boolean isRedo(Map<Long, HistoryLine> lines, HistoryLine line) {
        var undone = line.undoes() == null ? null : lines.get(line.undoes());
        return undone != null && undone.undoes() != null && !isRedo(lines, undone);
    }

    private static HistoryLine redo(HistoryLine line, HistoryLine original) {
        return new HistoryLine(
                line.number(),
                line.at(),
                line.coder(),
                line.batch(),
                line.undoes(),
                Message.of("verbatim.history.redo", original.number(), original.what()));
    }

    /// Returns the plain changes that some entries undo or do again, the oldest first.
    List<HistoryLine> originals(List<JournalEntry> entries) {
        var all = lines().stream().collect(Collectors.toMap(HistoryLine::number, line -> line));
        return entries.stream()
                .flatMap(entry -> Stream.ofNullable(all.get(entry.number())))
                .map(line -> original(all, line))
                .sorted(Comparator.comparingLong(HistoryLine::number))
                .toList();
    }

    private static HistoryLine original(Map<Long, HistoryLine> lines, HistoryLine line) {
        var undone = line.undoes() == null ? null : lines.get(line.undoes());
        return undone == null ? line : original(lines, undone);
    }
}
