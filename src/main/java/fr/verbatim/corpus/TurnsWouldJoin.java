package fr.verbatim.corpus;

import fr.verbatim.message.VerbatimException;

/// An edit would make one paragraph of two that belong to different turns: give both to one speaker
/// first, or edit each for itself.
public final class TurnsWouldJoin extends VerbatimException {

    /// @param first the number of the first paragraph, from 1
    /// @param second the number of the second one
    TurnsWouldJoin(int first, int second) {
        super("corpus.turns-would-join", first, second);
    }
}
