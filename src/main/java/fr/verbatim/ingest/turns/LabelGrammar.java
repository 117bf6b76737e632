package fr.verbatim.ingest.turns;

import fr.verbatim.ingest.reading.LabelStyle;

import java.util.Optional;

/// One way of writing who speaks at the start of a line. It only proposes: [Labelling] decides over
/// the whole document. Thread-safe.
interface LabelGrammar {

    /// Returns the name under which a researcher asks for it; it never changes.
    String name();

    /// Returns the label that the line begins with, if it can be one in this grammar.
    Optional<Label> match(Line line);

    LabelStyle style();

    /// Returns the share of lines that must begin with a label before one believes in this grammar,
    /// whatever the names say; 0 where the punctuation is seldom met elsewhere.
    default double leastCoverage() {
        return 0;
    }
}
