package fr.verbatim.ingest.reading;

import java.util.Locale;
import java.util.regex.Pattern;

/// The names that word processors give to the styles of headings. Pure functions.
public final class HeadingNames {

    private static final Pattern HEADING = Pattern.compile("(?:heading|titre)\\s*(\\d)");

    private HeadingNames() {}

    /// Returns the depth of the heading that a style of that name makes, from 1; 0 when it makes
    /// none.
    public static int level(String style) {
        var lower = style.toLowerCase(Locale.ROOT).strip();
        var found = HEADING.matcher(lower);
        if (found.matches()) {
            return Integer.parseInt(found.group(1));
        }
        return lower.equals("title") || lower.equals("titre") ? 1 : 0;
    }
}
