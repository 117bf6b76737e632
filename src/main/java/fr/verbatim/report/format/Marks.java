package fr.verbatim.report.format;

import fr.verbatim.message.Message;
import fr.verbatim.report.tree.Quoted;

import java.util.Locale;

/// What stands around quoted words: quotation marks of the report's language, and signs of a cut.
/// Immutable.
///
/// @param before what precedes the words
/// @param after what follows them
record Marks(String before, String after) {
    /// The sign of a cut.
    static final String CUT = "[…]";

    static Marks around(Quoted quoted, Locale language) {
        return new Marks(
                Message.of("report.quote.open").text(language)
                        + (quoted.cutBefore() ? CUT + " " : ""),
                (quoted.cutAfter() ? " " + CUT : "")
                        + Message.of("report.quote.close").text(language));
    }
}
