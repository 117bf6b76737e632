package fr.verbatim.ingest.transcript;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// Times of a recording as tools write them. Each answers milliseconds, or null when what is
/// written makes no sense.
final class Times {

    /// No recording is longer.
    private static final long LONGEST_MS = 1_000L * 3_600_000;

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,15}(?:\\.\\d*)?(?:[eE]-?\\d{1,2})?");
    private static final Pattern CLOCK =
            Pattern.compile("(?:(\\d{1,3}):)?(\\d{1,3}):(\\d{1,2})(?:[.,](\\d{1,9}))?");

    private Times() {}

    /// Reads `12.345`, in seconds.
    static @Nullable Long seconds(@Nullable String written) {
        return number(written, 1_000);
    }

    /// Reads `12345`, in milliseconds.
    static @Nullable Long milliseconds(@Nullable String written) {
        return number(written, 1);
    }

    /// Reads `0:00:12.5` or `00:12`.
    static @Nullable Long clock(String written) {
        var found = CLOCK.matcher(written.strip());
        if (!found.matches()) {
            return null;
        }
        var hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
        var minutes = Long.parseLong(found.group(2));
        var seconds = Long.parseLong(found.group(3));
        if (seconds >= 60 || (found.group(1) != null && minutes >= 60)) {
            return null;
        }
        var fraction = found.group(4) == null ? "" : found.group(4);
        return (hours * 3_600 + minutes * 60 + seconds) * 1_000
                + Long.parseLong((fraction + "000").substring(0, 3));
    }

    private static @Nullable Long number(@Nullable String written, int unitMs) {
        if (written == null || !NUMBER.matcher(written.strip()).matches()) {
            return null;
        }
        var time = Math.round(Double.parseDouble(written.strip()) * unitMs);
        return time > LONGEST_MS ? null : time;
    }
}
