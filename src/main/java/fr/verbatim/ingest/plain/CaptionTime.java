package fr.verbatim.ingest.plain;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// When a caption is shown, as tools write it, well or badly. Immutable.
///
/// @param startMs in milliseconds; null when what is written makes no sense
/// @param endMs in milliseconds; null when what is written makes no sense
record CaptionTime(@Nullable Long startMs, @Nullable Long endMs) {

    private static final Pattern LINE =
            Pattern.compile("\\s*([-\\d:.,]+)\\s*-->\\s*([-\\d:.,]+).*");
    private static final Pattern TIME = Pattern.compile("(?:(\\d+):)?(\\d+):(\\d+)(?:[.,](\\d+))?");

    static boolean isLine(String line) {
        return line.contains("-->") && LINE.matcher(line).matches();
    }

    static CaptionTime parse(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return new CaptionTime(null, null);
        }
        return new CaptionTime(milliseconds(found.group(1)), milliseconds(found.group(2)));
    }

    private static @Nullable Long milliseconds(String written) {
        var found = TIME.matcher(written);
        if (!found.matches() || written.length() > 20) {
            return null;
        }
        var hours = found.group(1) == null ? 0 : Long.parseLong(found.group(1));
        var seconds =
                hours * 3600 + Long.parseLong(found.group(2)) * 60 + Long.parseLong(found.group(3));
        return seconds * 1000 + fraction(found.group(4), found.group(2).length() == 1);
    }

    /// Where minutes are not written with two digits, the fraction is not padded either: `.20` is
    /// 20 ms.
    private static long fraction(@Nullable String written, boolean unpadded) {
        if (written == null) {
            return 0;
        }
        return unpadded || written.length() >= 3
                ? Long.parseLong(written.substring(0, Math.min(3, written.length())))
                : Long.parseLong(written) * (written.length() == 1 ? 100 : 10);
    }
}
