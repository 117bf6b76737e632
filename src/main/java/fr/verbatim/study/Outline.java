package fr.verbatim.study;

import fr.verbatim.coding.Coder;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The journal without what was changed: enough to know what an undo or a redo is about. Immutable.
final class Outline {

    private final List<Line> inEffect;
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
        this.inEffect = List.copyOf(effective.reversed());
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
