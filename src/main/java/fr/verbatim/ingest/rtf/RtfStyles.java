package fr.verbatim.ingest.rtf;

import fr.verbatim.ingest.reading.HeadingNames;

import java.util.HashMap;
import java.util.Map;

/// What the styles of a file say of headings; all else is said again where a style is used.
/// Confined to one thread.
final class RtfStyles {

    private static final int LONGEST_CHAIN = 20;
    private static final int NONE = -1;

    private final Map<Integer, Style> styles = new HashMap<>();
    private final StringBuilder name = new StringBuilder();
    private int number;
    private int basedOn = NONE;
    private int heading;

    /// @param heading the depth of a heading, from 1; 0 when it is none
    private record Style(int basedOn, int heading) {}

    /// Begins a style, which is that of plain paragraphs until its number comes.
    void begin() {
        name.setLength(0);
        number = 0;
        basedOn = NONE;
        heading = 0;
    }

    void number(int number) {
        this.number = number;
    }

    void basedOn(int style) {
        basedOn = style;
    }

    /// @param depth the depth of the heading that it makes, from 1; 0 when it makes none
    void level(int depth) {
        heading = depth;
    }

    void name(String words) {
        name.append(words);
    }

    /// Ends the style begun last.
    void end() {
        if (!name.isEmpty()) {
            var named = HeadingNames.level(name.toString().split("[;,]", 2)[0]);
            styles.put(number, new Style(basedOn, Math.max(heading, named)));
            begin();
        }
    }

    /// Returns the depth of the heading that a style makes; 0 when it makes none.
    int heading(int style) {
        var found = styles.get(style);
        for (var i = 0; found != null && i < LONGEST_CHAIN; i++) {
            if (found.heading() > 0) {
                return found.heading();
            }
            found = styles.get(found.basedOn());
        }
        return 0;
    }
}
