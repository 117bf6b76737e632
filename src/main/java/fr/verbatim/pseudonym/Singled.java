package fr.verbatim.pseudonym;

import fr.verbatim.study.Respondent;

import java.util.List;
import java.util.Map;

/// A respondent whom a few variables are enough to recognise: nobody else has these values
/// together. Immutable.
///
/// @param respondent who
/// @param combinations the smallest combinations of values that nobody else has
public record Singled(Respondent respondent, List<Map<String, String>> combinations) {

    public Singled {
        combinations = List.copyOf(combinations);
    }

    /// Returns how many variables are enough.
    public int fewest() {
        return combinations.getFirst().size();
    }
}
