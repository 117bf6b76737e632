package fr.verbatim.report.tree;

/// A paragraph of the report's own words. Immutable.
///
/// @param style what it is there for
/// @param label a few words set off before the text, such as « Définition »; may be empty
/// @param text what it says; may be empty
public record Paragraph(Style style, String label, String text) implements Block {
    /// What a paragraph is there for.
    public enum Style {
        BODY,
        /// A line right below a heading.
        LEAD,
        /// What a code means.
        DEFINITION,
        /// Numbers and the rules behind them.
        NOTE
    }

    public static Paragraph body(String text) {
        return new Paragraph(Style.BODY, "", text);
    }

    public static Paragraph lead(String text) {
        return new Paragraph(Style.LEAD, "", text);
    }

    public static Paragraph definition(String label, String text) {
        return new Paragraph(Style.DEFINITION, label, text);
    }

    public static Paragraph note(String text) {
        return new Paragraph(Style.NOTE, "", text);
    }
}
