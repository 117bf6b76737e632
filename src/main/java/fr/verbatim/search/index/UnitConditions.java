package fr.verbatim.search.index;

import fr.verbatim.search.query.Query;

import java.util.Optional;

/// Knows which parts of a query are conditions on units, by who speaks there and in which document.
@FunctionalInterface
public interface UnitConditions {

    /// Returns what tells of which units a condition holds; empty when it speaks of passages.
    Optional<Test> of(Query condition);

    /// Tells of which units a condition holds.
    @FunctionalInterface
    interface Test {

        /// Returns for each of the voices of a document, in their order, whether it holds where
        /// they speak.
        boolean[] voices(IndexedDocument document);
    }
}
