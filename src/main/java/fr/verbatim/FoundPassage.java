package fr.verbatim;

import fr.verbatim.coding.Quotation;

/// One answer to a query. Immutable.
///
/// @param quotation the passage with its reference
/// @param left the words before it, in its turn or paragraph
/// @param right the words after it
public record FoundPassage(Quotation quotation, String left, String right) {}
