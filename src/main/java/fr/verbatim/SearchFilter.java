package fr.verbatim;

import fr.verbatim.search.Hits;

import java.util.List;

/// What a query finds for each value of a field, as filters: with a value of the field asked for,
/// the others are counted as if none were. Immutable.
///
/// @param field the field or variable, as it was named
/// @param values its values, those with most respondents first
public record SearchFilter(String field, List<Choice> values) {

    public SearchFilter {
        values = List.copyOf(values);
    }

    /// One value. Immutable.
    ///
    /// @param count what the query finds there
    /// @param chosen whether the query asks for it
    /// @param query the query that asks for it too, or no longer when it is chosen; empty when
    ///   nothing would be asked
    public record Choice(Hits.Count count, boolean chosen, String query) {}
}
