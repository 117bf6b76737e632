package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Table;
import fr.verbatim.text.Span;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where a table tells who speaks and what is said. Immutable.
///
/// @param speaker the number of the column of names, from 0
/// @param words the number of the column of words
/// @param time the number of the column of times; -1 when there is none
/// @param firstRow the number of the first row that speaks
record SpeakerColumn(int speaker, int words, int time, int firstRow) {

    private static final Set<String> SPEAKER =
            Words.of(
                    """
                    locuteur locutrice locuteurs speaker qui intervenant intervenante quiparle voix
                    name participant
                    """);
    private static final Set<String> WORDS =
            Words.of(
                    """
                    texte propos contenu words text parole paroles transcription verbatim content
                    enonce discours echange echanges
                    """);
    private static final Set<String> TIME =
            Words.of(
                    """
                    temps timestamp time start debut timecode timespan heure minutage minute
                    horodatage
                    """);
    private static final int LONGEST_NAME = 40;

    /// Returns how `table` tells turns, if it does.
    static Optional<SpeakerColumn> of(Table table, String text) {
        return byHeading(table.rows().getFirst(), text).or(() -> byContent(table, text));
    }

    private static Optional<SpeakerColumn> byHeading(Table.Row heading, String text) {
        var keys = heading.cells().stream().map(cell -> Names.key(cell.in(text))).toList();
        var speaker = index(keys, SPEAKER);
        var words = index(keys, WORDS);
        return speaker < 0 || words < 0
                ? Optional.empty()
                : Optional.of(new SpeakerColumn(speaker, words, index(keys, TIME), 1));
    }

    /// Returns whether a heading announces times.
    static boolean isTime(String key) {
        return TIME.contains(key);
    }

    private static int index(List<String> keys, Set<String> wanted) {
        for (var i = 0; i < keys.size(); i++) {
            if (wanted.contains(keys.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /// Without headings: a column of few short names that come back, and a column much longer
    /// beside it.
    private static Optional<SpeakerColumn> byContent(Table table, String text) {
        var columns = table.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (table.rows().size() < 4 || columns < 2 || columns > 6) {
            return Optional.empty();
        }
        for (var column = 0; column < columns; column++) {
            var words = longest(table, columns);
            if (column != words && isNames(table, column, text)) {
                return Optional.of(new SpeakerColumn(column, words, -1, 0));
            }
        }
        return Optional.empty();
    }

    private static int longest(Table table, int columns) {
        var best = 0;
        var most = -1;
        for (var column = 0; column < columns; column++) {
            var length = 0;
            for (var row : table.rows()) {
                length += column < row.cells().size() ? row.cells().get(column).length() : 0;
            }
            if (length > most) {
                most = length;
                best = column;
            }
        }
        return best;
    }

    private static boolean isNames(Table table, int column, String text) {
        var counts = new HashMap<String, Integer>();
        var filled = 0;
        for (var row : table.rows()) {
            var name = cell(row, column).in(text).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (name.length() > LONGEST_NAME || name.contains("\n") || !Names.canBe(strip(name))) {
                return false;
            }
            filled++;
            counts.merge(Names.key(name), 1, Integer::sum);
        }
        var roles = new HashSet<>(counts.keySet());
        roles.removeIf(key -> !RoleWords.isRole(key));
        return counts.size() >= 2
                && filled >= 4
                && (counts.size() <= filled / 2 || !roles.isEmpty())
                && filled * 2 >= table.rows().size();
    }

    static String strip(String name) {
        return name.strip()
                .replaceAll("^[\\[{]+|[\\]}]+$", "")
                .replaceAll("[\\s\\h]*[:.]$", "")
                .strip();
    }

    /// Returns the cell of that column; an empty span when the row is too short.
    static Span cell(Table.Row row, int column) {
        return column >= 0 && column < row.cells().size()
                ? row.cells().get(column)
                : new Span(row.span().end(), row.span().end());
    }
}
