package fr.verbatim.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/// The tables and examples of the reference page of the import. Immutable.
///
/// @param text the whole page
record ReferencePage(String text) {

    private static final Path PAGE =
            Path.of(System.getProperty("verbatim.basedir", "."), "src/docs/reference/import.md");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

    static ReferencePage read() {
        try {
            return new ReferencePage(Files.readString(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the page from those words on.
    ReferencePage from(String words) {
        return new ReferencePage(text.substring(text.indexOf(words)));
    }

    /// Returns the cells of the table whose heading row begins so, its headings left out.
    List<List<String>> table(String heading) {
        var start = text.indexOf("\n| " + heading + " |");
        if (start < 0) {
            throw new IllegalArgumentException("the page has no table that begins with " + heading);
        }
        return text.substring(start + 1)
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(ReferencePage::cells)
                .toList();
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.substring(1, row.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /// Returns the lines of the block of that name.
    String block(String name) {
        var start = text.indexOf("```" + name + "\n") + name.length() + 4;
        return text.substring(start, text.indexOf("\n```", start) + 1);
    }

    /// Returns what stands between those words and the next full stop, back-quoted.
    List<String> quotedAfter(String words) {
        var start = text.indexOf(words) + words.length();
        return quoted(text.substring(start, text.indexOf('.', start)));
    }

    /// Returns what is back-quoted in a cell.
    static List<String> quoted(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map(found -> found.group(1).replaceAll("\\s+", " "))
                .toList();
    }
}
