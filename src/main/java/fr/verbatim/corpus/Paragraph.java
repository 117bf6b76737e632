package fr.verbatim.corpus;

import fr.verbatim.text.Span;

/// One paragraph of a document's text, its line end left out. Immutable.
///
/// @param span where it stands
/// @param style what it is
/// @param level the depth of a heading or list item, from 1; 0 for the others
public record Paragraph(Span span, Style style, int level) {

    /// What a paragraph is.
    public enum Style {
        BODY,
        HEADING,
        LIST_ITEM,
        /// A cell of a table.
        CELL
    }
}
