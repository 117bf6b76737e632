package fr.verbatim.search;

import fr.verbatim.search.index.UnitConditions;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Value;

import java.util.List;
import java.util.Optional;

/// Answers the conditions of a query, which speak of more than words.
interface Conditions extends UnitConditions {

    /// Knows of nothing but a text: no condition holds.
    Conditions NONE =
            new Conditions() {
                @Override
                public Optional<Test> of(Query condition) {
                    return Optional.empty();
                }

                @Override
                public Found find(Query.Filter filter) {
                    return Found.none(Grade.UNITS);
                }

                @Override
                public Found between(Query.Between between) {
                    return Found.none(Grade.UNITS);
                }

                @Override
                public Found codings(Value code, boolean isAlone, List<Value> coders) {
                    return Found.none(Grade.MARKED);
                }

                @Override
                public Found situations() {
                    return Found.none(Grade.MARKED);
                }
            };

    /// Returns the units of which `field:value` holds, or the passages that people marked so.
    Found find(Query.Filter filter);

    /// Returns the units where a variable lies in a range.
    Found between(Query.Between between);

    /// Returns the passages of a code given by coders whose names fit all the values.
    ///
    /// @param isAlone whether the codes below it are left out
    Found codings(Value code, boolean isAlone, List<Value> coders);

    /// Returns the passages of all situations.
    Found situations();
}
