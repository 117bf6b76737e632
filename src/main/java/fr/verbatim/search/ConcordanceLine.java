package fr.verbatim.search;

/// One hit between what precedes and what follows it. Immutable.
///
/// Tabs and line ends show as spaces, one for one, so that lengths are those of the text.
///
/// @param hit the hit
/// @param left what precedes it in its unit
/// @param node its own words
/// @param right what follows it in its unit
public record ConcordanceLine(Hit hit, String left, String node, String right) {}
