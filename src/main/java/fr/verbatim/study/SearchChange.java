package fr.verbatim.study;

import fr.verbatim.coding.SavedSearch;

/// Changes to the saved searches.
public sealed interface SearchChange extends Change {

    /// A search is saved, or changes its name or query.
    record Save(SavedSearch search) implements SearchChange {}

    /// A search is no longer kept.
    record Forget(String search) implements SearchChange {}
}
