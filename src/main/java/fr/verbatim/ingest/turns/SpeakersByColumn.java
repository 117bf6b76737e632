package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Role;
import fr.verbatim.ingest.reading.Table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// A table with one column a speaker, the names on top. Immutable.
///
/// @param names the speaker of each column; empty where a column is not a speaker's
/// @param time the number of the column of times; -1 when there is none
record SpeakersByColumn(List<String> names, int time) {

    private static final int FEWEST_ROWS = 3;
    private static final int LONGEST_NAME = 40;

    /// Returns who speaks in the columns of `table`, if they are speakers'.
    ///
    /// Its first row must be names, but for a column of times and one of numbers. One of them must
    /// say a role, or else the rows must hold one cell each.
    static Optional<SpeakersByColumn> of(Table table, String text) {
        var names = new ArrayList<String>();
        var distinct = new HashSet<String>();
        var time = -1;
        for (var cell : table.rows().getFirst().cells()) {
            var name = SpeakerColumn.strip(cell.in(text));
            var key = Names.key(name);
            if (SpeakerColumn.isTime(key)) {
                time = names.size();
                names.add("");
            } else if (key.isEmpty() || key.equals("n") || key.equals("no")) {
                names.add("");
            } else if (name.length() > LONGEST_NAME
                    || name.contains("\n")
                    || !Names.canBe(name)
                    || !distinct.add(key)) {
                return Optional.empty();
            } else {
                names.add(name);
            }
        }
        return distinct.size() > 1
                        && table.rows().size() > FEWEST_ROWS
                        && (saysRole(names) || oneCellEach(table, names, text))
                ? Optional.of(new SpeakersByColumn(names, time))
                : Optional.empty();
    }

    private static boolean saysRole(List<String> names) {
        var roles = names.stream().map(RoleWords::inFull).filter(it -> it != Role.UNKNOWN).count();
        var letters =
                names.stream().map(RoleWords::byLetter).filter(it -> it != Role.UNKNOWN).count();
        return roles > 0 || letters > 1;
    }

    private static boolean oneCellEach(Table table, List<String> names, String text) {
        var rows = table.rows().subList(1, table.rows().size());
        var used = new HashSet<Integer>();
        var alone = 0;
        for (var row : rows) {
            var filled = new ArrayList<Integer>();
            for (var i = 0; i < Math.min(names.size(), row.cells().size()); i++) {
                if (!names.get(i).isEmpty() && !row.cells().get(i).in(text).isBlank()) {
                    filled.add(i);
                }
            }
            used.addAll(filled);
            alone += filled.size() == 1 ? 1 : 0;
        }
        return used.size() > 1 && alone * 10 >= rows.size() * 8;
    }
}
