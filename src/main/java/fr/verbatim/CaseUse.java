package fr.verbatim;

import fr.verbatim.corpus.Case;

import java.util.List;

/// What hangs on a case. Immutable.
///
/// @param person the case
/// @param speakers the speakers joined to it, as `label, document`; they stay when it goes
/// @param memos how many memos are about it; they go with it
public record CaseUse(Case person, List<String> speakers, int memos) {

    public CaseUse {
        speakers = List.copyOf(speakers);
    }
}
