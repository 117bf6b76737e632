package fr.verbatim.ingest.turns;

import fr.verbatim.corpus.Paragraph;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

/// One line of a document, without the blanks at its ends. Immutable.
///
/// @param span where it stands
/// @param text its words
/// @param style what its paragraph is
/// @param level the depth of its paragraph
/// @param boldPrefix how many characters are bold from its start, in UTF-16 code units
/// @param italicPrefix how many characters are italic from its start
/// @param stamp the time of the recording that stands before it, outside of `span`
record Line(
        Span span,
        String text,
        Paragraph.Style style,
        int level,
        int boldPrefix,
        int italicPrefix,
        @Nullable Timecode stamp) {

    private static final int FEWEST_CAPITALS = 4;

    boolean isHeading() {
        return style == Paragraph.Style.HEADING;
    }

    boolean isBold() {
        return boldPrefix >= text.length() && !text.isEmpty();
    }

    boolean isItalic() {
        return italicPrefix >= text.length() && !text.isEmpty();
    }

    /// Returns whether what follows `start` is written in capitals, a slip or two let pass.
    boolean isCapitals(int start) {
        var capitals = 0;
        var small = 0;
        for (var i = start; i < text.length(); i++) {
            capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            small += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
        }
        return capitals >= FEWEST_CAPITALS && small * 10 <= capitals;
    }

    boolean asks() {
        return text.indexOf('?') >= 0;
    }

    int words() {
        return Words.count(text);
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".?!…».)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
