package fr.verbatim.study;

import fr.verbatim.coding.Pseudonym;

/// Changes to the table of pseudonyms.
public sealed interface PseudonymChange extends Change {

    /// It is decided what stands in the place of a name, or that it is left as it is.
    record Put(Pseudonym pseudonym) implements PseudonymChange {}

    /// What was decided about a name no longer holds.
    record Remove(String pseudonym) implements PseudonymChange {}
}
