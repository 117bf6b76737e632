package fr.verbatim.coding;

/// A query that the study keeps under a name, to be asked again and to stand in other queries and
/// cues. Immutable.
///
/// @param id its identity: a GUID, given once and kept for ever
/// @param name what people call it; unique in the study
/// @param query what is asked
public record SavedSearch(String id, String name, String query) {

    public SavedSearch {
        if (id.isBlank() || name.isBlank() || query.isBlank()) {
            throw new IllegalArgumentException("a saved search has an identity, a name, a query");
        }
    }
}
