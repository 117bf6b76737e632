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
/// @param stamp the time of the recording that stands before it, outside of `span`
record Line(
        Span span,
        String text,
        Paragraph.Style style,
        int level,
        int boldPrefix,
        @Nullable Timecode stamp) {

    boolean isHeading() {
        return style == Paragraph.Style.HEADING;
    }

    boolean isBold() {
        return boldPrefix >= text.length() && !text.isEmpty();
    }

    int words() {
        return text.split("[\\s\\h]+").length;
    }

    boolean endsSentence() {
        return !text.isEmpty() && ".?!…».)".indexOf(text.charAt(text.length() - 1)) >= 0;
    }
}
