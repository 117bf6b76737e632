package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Value;
import fr.verbatim.text.Span;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Answers the conditions of a query, which speak of more than words.
interface Conditions {

    /// Knows of nothing but a text: no condition holds.
    Conditions NONE =
            new Conditions() {
                @Override
                public Found find(Query.Filter filter) {
                    return Found.of(Grade.UNITS, Map.of());
                }

                @Override
                public Found between(Query.Between between) {
                    return Found.of(Grade.UNITS, Map.of());
                }

                @Override
                public Found codings(Value code, boolean isAlone, List<Value> coders) {
                    return Found.of(Grade.MARKED, Map.of());
                }

                @Override
                public Found situations() {
                    return Found.of(Grade.MARKED, Map.of());
                }
            };

    /// Returns the units of which `field:value` holds, or the passages that people marked so.
    Found find(Query.Filter filter);

    /// Returns what tells, for each document, whether a passage touches a unit of which the
    /// condition holds; empty when it is no condition on units. Telling it of few passages is
    /// quicker than finding all units.
    default Optional<Function<DocumentId, Predicate<Span>>> touching(Query query) {
        return Optional.empty();
    }

    /// Returns the units where a variable lies in a range.
    Found between(Query.Between between);

    /// Returns the passages of a code given by coders whose names fit all the values.
    ///
    /// @param isAlone whether the codes below it are left out
    Found codings(Value code, boolean isAlone, List<Value> coders);

    /// Returns the passages of all situations.
    Found situations();
}
