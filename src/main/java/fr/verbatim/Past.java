package fr.verbatim;

import fr.verbatim.message.Message;
import fr.verbatim.study.History;
import fr.verbatim.study.JournalEntry;
import fr.verbatim.study.Study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
