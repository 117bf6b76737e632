package fr.verbatim.search;

import fr.verbatim.text.Span;

/// One hit between what precedes and what follows it. Immutable.
///
/// Tabs and line ends show as spaces, one for one, so that lengths are those of the text.
///
/// @param hit the hit
/// @param left what precedes it in its unit
/// @param node its own words
/// @param right what follows it in its unit
public record ConcordanceLine(Hit hit, String left, String node, String right) {

    /// Returns the places of the three in the text, each of which begins where the one before ends.
    public Span[] spans() {
        var node = hit.passage().span();
        return new Span[] {
            new Span(node.start() - left.length(), node.start()),
            node,
            new Span(node.end(), node.end() + right.length())
        };
    }
}
