package fr.verbatim.search;

import java.util.List;

/// Hits in their context, one a line: a *concordance*, or KWIC. Immutable.
///
/// @param lines the lines
public record Concordance(List<ConcordanceLine> lines) {

    public Concordance {
        lines = List.copyOf(lines);
    }
}
