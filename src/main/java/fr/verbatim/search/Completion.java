package fr.verbatim.search;

import java.util.List;

/// How the word that is being typed in a query may go on. Immutable.
///
/// @param start where that word starts in the query, in UTF-16 code units
/// @param end where it ends: what is chosen takes its place
/// @param proposals the ways it may go on, the likeliest first
public record Completion(int start, int end, List<Proposal> proposals) {

    public Completion {
        proposals = List.copyOf(proposals);
    }

    /// One way to go on. Immutable.
    ///
    /// @param kind what it is
    /// @param text what it reads in the query
    public record Proposal(Kind kind, String text) {}

    /// What a word of a query can be.
    public enum Kind {
        /// What stands before a colon: `locuteur:`.
        FIELD,
        /// A field with one of its values: `fonction:gardien`.
        VALUE,
        /// ET, OU, SAUF.
        OPERATOR,
        /// How passages stand to each other: `dans`, `près_de`.
        RELATION
    }
}
