package fr.verbatim.ingest.tables;

import fr.verbatim.ingest.plain.Delimited;
import fr.verbatim.ingest.plain.PlainText;
import fr.verbatim.ingest.reading.DocumentUnreadable;
import fr.verbatim.ingest.reading.Normaliser;
import fr.verbatim.ingest.reading.Reading;
import fr.verbatim.ingest.reading.Source;
import fr.verbatim.ingest.reading.TooMuchText;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A table with its headings. Immutable.
///
/// @param names the headings as written, stripped; one that comes again gets its number after it
/// @param rows the rows below them
record Columns(List<String> names, List<Delimited.Row> rows) {

    /// A questionnaire has a hundred or two.
    private static final int MOST_COLUMNS = 1_000;

    Columns {
        names = List.copyOf(names);
        rows = List.copyOf(rows);
    }

    /// Reads a table; its separator is told by the first line.
    ///
    /// @throws DocumentUnreadable when there is no line in it, or more than any table has
    static Columns read(Path file) {
        var source = new Source(file, "text/csv");
        try {
            var text = Normaliser.normalise(PlainText.of(source).text()).text();
            return of(source.name(), Delimited.parse(text).rows());
        } catch (TooMuchText e) {
            throw e.of(source.name());
        }
    }

    /// Takes the first table of a document.
    ///
    /// @throws DocumentUnreadable when there is none
    static Columns of(Path file, Reading reading) {
        var rows = new ArrayList<Delimited.Row>();
        if (!reading.tables().isEmpty()) {
            for (var row : reading.tables().getFirst().rows()) {
                rows.add(
                        new Delimited.Row(
                                rows.size() + 1,
                                row.cells().stream()
                                        .map(cell -> cell.in(reading.text().text()).strip())
                                        .toList()));
            }
        }
        return of(String.valueOf(file.getFileName()), rows);
    }

    private static Columns of(String file, List<Delimited.Row> rows) {
        if (rows.isEmpty()) {
            throw new DocumentUnreadable("ingest.table-empty", file);
        }
        var headings = rows.getFirst().cells();
        if (headings.size() > MOST_COLUMNS) {
            throw new DocumentUnreadable("ingest.table-wide", file, headings.size(), MOST_COLUMNS);
        }
        var names = new ArrayList<String>();
        for (var cell : headings) {
            var name = cell.strip();
            for (var number = 2; names.contains(name); number++) {
                name = cell.strip() + " " + number;
            }
            names.add(name);
        }
        return new Columns(names, rows.subList(1, rows.size()));
    }

    /// Returns the number of the first column with one of those headings, from 0; -1 when there is
    /// none.
    int index(String... headings) {
        for (var heading : headings) {
            for (var i = 0; i < names.size(); i++) {
                if (Keys.of(names.get(i)).equals(Keys.of(heading))) {
                    return i;
                }
            }
        }
        return -1;
    }

    /// Returns the number of the column with one of those headings.
    ///
    /// @throws DocumentUnreadable when there is none
    int needed(Path file, String... headings) {
        var index = index(headings);
        if (index < 0) {
            throw new DocumentUnreadable(
                    "ingest.table-column",
                    String.valueOf(file.getFileName()),
                    headings[0],
                    String.join(", ", names));
        }
        return index;
    }
}
