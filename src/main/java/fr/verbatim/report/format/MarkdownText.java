package fr.verbatim.report.format;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The one place where Markdown is escaped: a CommonMark reader gets back exactly the text that was
/// given.
final class MarkdownText {
    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|~$^]");
    private static final Pattern BLOCK_START = Pattern.compile("^([#+=:-]|\\d{1,9}(?=[.)]))");
    private static final Pattern OUTER_SPACE = Pattern.compile("^[ \\t]+|[ \\t]+$");

    private MarkdownText() {}

    /// Returns `text` for a place that has a single line: line breaks become spaces.
    static String line(String text) {
        return escape(text.replaceAll("[\\r\\n]+", " "), true);
    }

    /// Returns the lines, not yet indented, that say `text`: a line break ends its line by a
    /// backslash; an empty line parts paragraphs; further empty lines are written as entities.
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var breaks = 0;
        for (var piece : text.split("(?<=\\n)|(?=\\n)", -1)) {
            if (piece.equals("\n")) {
                breaks++;
                continue;
            }
            if (breaks > 0) {
                lines.add(line + (breaks == 1 ? "\\" : ""));
                line.setLength(0);
                if (breaks > 1) {
                    lines.add("");
                }
                line.append("&#10;".repeat(Math.max(0, breaks - 2)));
            }
            breaks = 0;
            line.append(escape(piece, line.isEmpty()));
        }
        lines.add(line + "&#10;".repeat(breaks));
        return lines;
    }

    private static String escape(String line, boolean atStart) {
        var escaped = SPECIAL.matcher(line).replaceAll("\\\\$0").replace("\r", "&#13;");
        escaped = atStart ? escapeBlockStart(escaped) : escaped;
        return OUTER_SPACE
                .matcher(escaped)
                .replaceAll(space -> space.group().replace("\t", "&#9;").replace(" ", "&#32;"));
    }

    private static String escapeBlockStart(String line) {
        var start = BLOCK_START.matcher(line);
        if (!start.find()) {
            return line;
        }
        var number = start.group();
        return Character.isDigit(number.charAt(0))
                ? number + "\\" + line.substring(number.length())
                : "\\" + line;
    }
}
