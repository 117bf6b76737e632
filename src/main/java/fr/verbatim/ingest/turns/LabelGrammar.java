package fr.verbatim.ingest.turns;

import java.util.Optional;

/// One way of writing who speaks at the start of a line. It only proposes: [Labelling] decides over
/// the whole document. Thread-safe.
interface LabelGrammar {

    /// Returns the name under which a researcher asks for it; it never changes.
    String name();

    /// Returns the label that the line begins with, if it can be one in this grammar.
    Optional<Label> match(Line line);
}
