package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Predicate;

/// The journal without what was changed: enough to know what an undo or a redo is about. Immutable.
final class Outline {

    private final SequencedSet<Line> inEffect;
    private final Map<Long, Line> lines;

    private record Line(long number, String coder, String batch, long undoes) {
        boolean isPlain() {
            return undoes == 0;
        }
    }

    private Outline(List<Line> all) {
        this.lines = new HashMap<>();
        var undone = new HashSet<Long>();
        var effective = new ArrayList<Line>();
        for (var line : all.reversed()) {
            lines.put(line.number(), line);
            if (!undone.contains(line.number())) {
                effective.add(line);
                undone.add(line.undoes());
            }
        }
        this.inEffect =
                Collections.unmodifiableSequencedSet(new LinkedHashSet<>(effective.reversed()));
    }

    static Outline read(Connection connection) throws SQLException {
        var sql = "SELECT number, coder, batch, coalesce(undoes, 0) FROM journal ORDER BY number";
        try (var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var lines = new ArrayList<Line>();
            while (result.next()) {
                lines.add(
                        new Line(
                                result.getLong(1),
                                result.getString(2),
                                result.getString(3),
                                result.getLong(4)));
            }
            return new Outline(lines);
        }
    }

    /// Returns the entries of the coder's last batch that still holds, the last one first.
    List<Long> lastDone(Coder coder) {
        return lastBatch(coder, Line::isPlain, _ -> false);
    }

    /// Returns the undos of the coder's last undone batch, the last one first; none when the coder
    /// has changed something since.
    List<Long> lastUndone(Coder coder) {
        return lastBatch(coder, this::isUndo, Line::isPlain);
    }

    /// Returns the lines of the coder whose undoing leads back to the moment after that line, the
    /// last one first: what was done since, and what was undone since of what was done before.
    /// Lines of its own batch stay.
    List<Long> since(Coder coder, long number) {
        var batch = lines.containsKey(number) ? line(number).batch() : "";
        return inEffect.reversed().stream()
                .filter(line -> line.number() > number)
                .filter(line -> line.coder().equals(coder.value()))
                .filter(line -> !line.batch().equals(batch))
                .filter(line -> line.undoes() <= number)
                .map(Line::number)
                .toList();
    }

    /// Returns the lines in effect of the batch that a line belongs to, the last one first.
    List<Long> batchOf(Coder coder, long number) {
        if (!lines.containsKey(number)) {
            throw new NotInStudy("study.missing.entry", number);
        }
        var batch = line(number).batch();
        return inEffect.reversed().stream()
                .filter(line -> line.batch().equals(batch))
                .filter(line -> line.coder().equals(coder.value()))
                .map(Line::number)
                .toList();
    }

    /// Returns whether a line still holds: nothing that holds undoes it.
    boolean isInEffect(long number) {
        return lines.containsKey(number) && inEffect.contains(line(number));
    }

    /// Returns the plain change that a line undoes or does again; a plain change answers itself.
    long original(long number) {
        var undone = line(number).undoes();
        return undone == 0 ? number : original(undone);
    }

    /// Returns whether a line undoes a plain change, or takes back its redo; a redo does not.
    boolean isUndoing(long number) {
        var undone = line(number).undoes();
        return undone != 0 && !isUndoing(undone);
    }

    private Line line(long number) {
        var line = lines.get(number);
        if (line == null) {
            throw new NotInStudy("study.missing.entry", number);
        }
        return line;
    }

    /// An undo takes back a plain change; what takes back an undo is a redo.
    private boolean isUndo(Line line) {
        var undone = lines.get(line.undoes());
        return undone != null && undone.isPlain();
    }

    private List<Long> lastBatch(Coder coder, Predicate<Line> wanted, Predicate<Line> barrier) {
        var mine = inEffect.stream().filter(line -> line.coder().equals(coder.value())).toList();
        for (var last : mine.reversed()) {
            if (wanted.test(last)) {
                return mine.reversed().stream()
                        .filter(line -> line.batch().equals(last.batch()))
                        .map(Line::number)
                        .toList();
            }
            if (barrier.test(last)) {
                return List.of();
            }
        }
        return List.of();
    }
}
