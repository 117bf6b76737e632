package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;
import fr.verbatim.study.Change;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.History;
import fr.verbatim.study.JournalEntry;
import fr.verbatim.study.PastChange;
import fr.verbatim.study.PastFilter;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells what was done in a study, and goes back in it. Thread-safe as [Study] is.
public final class Past {

    /// The number that no line reaches: the latest page ends before it.
    public static final long NOW = Long.MAX_VALUE;

    private final Study study;
    private final Viewpoint viewpoint;

    Past(Study study, Viewpoint viewpoint) {
        this.study = study;
        this.viewpoint = viewpoint;
    }

    /// Returns a page of the history, the latest line first, without reading the rest of it. What
    /// coders who are not seen coded is left out.
    ///
    /// @param before the page ends before the line with that number; [#NOW] for the latest
    /// @param limit how many lines at most
    public List<PastLine> page(long before, int limit) {
        return page(before, limit, PastFilter.NONE);
    }

    /// Returns a page of those lines of the history that a filter lets through.
    public List<PastLine> page(long before, int limit, PastFilter filter) {
        return study.past(before, limit, viewpoint, filter).stream().map(this::line).toList();
    }

    /// Returns what [#undoBackTo] would undo or do again, the latest first, and changes nothing.
    public List<HistoryLine> previewBackTo(long number) {
        var all = lines().stream().collect(Collectors.toMap(HistoryLine::number, line -> line));
        return study.since(number).stream().flatMap(it -> Stream.ofNullable(all.get(it))).toList();
    }

    private PastLine line(PastChange change) {
        var entry = change.entry();
        var isPlain = change.original() == entry.number();
        var what =
                change.isUndoing()
                        ? Message.of("study.history.undo", change.original(), change.what())
                        : change.isRedoing()
                                ? redone(change.original(), change.what())
                                : change.what();
        return new PastLine(
                new HistoryLine(
                        entry.number(),
                        entry.at(),
                        entry.coder(),
                        entry.batch(),
                        entry.undoes().orElse(null),
                        what),
                change.documents(),
                change.codes(),
                isPlain && !change.isInEffect(),
                isPlain && change.isInEffect() && entry.coder().equals(study.coder()));
    }

    private static Message redone(long number, Message what) {
        return Message.of("verbatim.history.redo", number, what);
    }

    /// Undoes all that the coder did after a line, all or none: as far as it is this coder's, the
    /// study is as it was right after it. [Verbatim#redo] takes that back.
    ///
    /// @param number the line's number; 0 for the beginning
    /// @return what was undone or done again, the oldest first
    /// @throws fr.verbatim.study.StudyConflict when something else has changed the same since; it
    ///   names what, and nothing is undone
    public List<HistoryLine> undoBackTo(long number) {
        return originals(study.undoBackTo(number));
    }

    /// Undoes one line of the coder's with its batch, whatever was done since.
    ///
    /// @return what was undone, the oldest first; empty when the line is another coder's, or undone
    ///   already
    /// @throws fr.verbatim.study.StudyConflict when something has changed the same since
    public List<HistoryLine> undo(long number) {
        return originals(study.undo(number));
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
                redone(original.number(), original.what()));
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
