package fr.verbatim.corpus;

/// One revision of a document's text with its layers. Immutable.
///
/// @param text the normalised text; all spans count its UTF-16 code units
/// @param layers what lies over it
public record DocumentText(String text, Layers layers) {

    public DocumentText {
        layers.paragraphs().forEach(paragraph -> check(paragraph.span().end(), text));
        layers.turns().forEach(turn -> check(turn.span().end(), text));
        layers.marks().forEach(mark -> check(mark.span().end(), text));
        layers.sections().forEach(section -> check(section.span().end(), text));
        layers.emphases().forEach(emphasis -> check(emphasis.span().end(), text));
        layers.pages().forEach(page -> check(page.span().end(), text));
    }

    private static void check(int end, String text) {
        if (end > text.length()) {
            throw new IllegalArgumentException(
                    "a layer reaches " + end + " in a text of " + text.length());
        }
    }
}
