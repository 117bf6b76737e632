package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.Blanks;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A time of the recording as written in a text, however irregular. Immutable.
///
/// @param span where it stands, brackets included
/// @param startMs in milliseconds; null when it makes no sense
/// @param endMs in milliseconds; null when there is none or it makes no sense
record Timecode(Span span, @Nullable Long startMs, @Nullable Long endMs) {

    /// One time, without brackets.
    static final String TIME = "\\d{1,3}\\s?:\\s?\\d{1,3}(?:\\s?:\\s?\\d{1,2})?(?:[.,-]\\d{1,3})?";

    private static final Pattern AT =
            Pattern.compile(
                    "[\\s\\h]*(?:[\\[({]\\s*("
                            + TIME
                            + ")\\s*(?:[-–—]\\s*("
                            + TIME
                            + ")\\s*)?[\\])}]|#("
                            + TIME
                            + ")#|\\h{1,12}("
                            + TIME
                            + ")(?=\\s*$))",
                    Pattern.MULTILINE);
    private static final Pattern ANYWHERE =
            Pattern.compile(
                    "[\\[{]\\s*("
                            + TIME
                            + ")\\s*(?:[-–—]\\s*("
                            + TIME
                            + ")\\s*)?[\\]}]|#("
                            + TIME
                            + ")#"
                            + "|\\(\\s*("
                            + TIME
                            + ")\\s*[-–—]\\s*("
                            + TIME
                            + ")\\s*\\)");
    private static final Pattern CLOSING = Pattern.compile("#(" + TIME + ")#$");
    private static final Pattern CELL = Pattern.compile(TIME);
    private static final Pattern PARTS =
            Pattern.compile("(?:(\\d+):)?(\\d+):(\\d+)(?:[.,-](\\d+))?");

    /// Returns the time that stands at `offset`, blanks before it left out; it must end before
    /// `end`.
    static Optional<Timecode> at(String text, int offset, int end) {
        var found = AT.matcher(text).region(offset, end);
        return found.lookingAt() ? Optional.of(of(found)) : Optional.empty();
    }

    /// Returns the time that `span` ends with, as f4 and MAXQDA write where a paragraph ends:
    /// `#00:01:12-5#`.
    static Optional<Timecode> closing(String text, Span span) {
        var found = CLOSING.matcher(text).region(span.start(), span.end());
        return !span.isEmpty() && text.charAt(span.end() - 1) == '#' && found.find()
                ? Optional.of(
                        new Timecode(
                                new Span(found.start(), found.end()),
                                milliseconds(found.group(1)),
                                null))
                : Optional.empty();
    }

    /// Returns the times that stand anywhere in `span`.
    static List<Timecode> in(String text, Span span) {
        if (text.indexOf(':', span.start(), span.end()) < 0 || !Signs.anyOf("[{#(", text, span)) {
            return List.of();
        }
        var times = new ArrayList<Timecode>();
        var found = ANYWHERE.matcher(text).region(span.start(), span.end());
        while (found.find()) {
            times.add(new Timecode(new Span(found.start(), found.end()), first(found), null));
        }
        return times;
    }

    /// Returns the time that a cell of a table holds, bare or in brackets.
    static Optional<Timecode> cell(String text, Span cell) {
        var found = CELL.matcher(text).region(cell.start(), cell.end());
        return found.find()
                ? Optional.of(new Timecode(cell, milliseconds(found.group()), null))
                : Optional.empty();
    }

    private static Timecode of(Matcher found) {
        var start = found.start();
        var written = found.group();
        while (start < found.end() && Blanks.isBlank(written.charAt(start - found.start()))) {
            start++;
        }
        return new Timecode(
                new Span(start, found.end()),
                first(found),
                found.group(2) == null ? null : milliseconds(found.group(2)));
    }

    private static @Nullable Long first(Matcher found) {
        for (var group : new int[] {1, 3, 4}) {
            if (found.group(group) != null) {
                return milliseconds(found.group(group));
            }
        }
        return null;
    }

    private static @Nullable Long milliseconds(String written) {
        var parts = PARTS.matcher(written.replaceAll("\\s", ""));
        if (!parts.matches()) {
            return null;
        }
        var hours = parts.group(1) == null ? 0 : Long.parseLong(parts.group(1));
        var minutes = Long.parseLong(parts.group(2));
        var seconds = Long.parseLong(parts.group(3));
        if (seconds >= 60 || (parts.group(1) != null && minutes >= 60)) {
            return null;
        }
        return (hours * 3600 + minutes * 60 + seconds) * 1000 + fraction(parts.group(4));
    }

    private static long fraction(@Nullable String written) {
        return written == null ? 0 : Long.parseLong((written + "00").substring(0, 3));
    }
}
