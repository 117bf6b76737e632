package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;

import java.util.List;

/// What coding all the passages that answer a query would do. Immutable.
///
/// @param code what they would be coded with
/// @param passages those that would be coded
/// @param already how many the coder has coded so before
public record CodingOfHits(Code code, List<Passage> passages, int already) {

    public CodingOfHits {
        passages = List.copyOf(passages);
    }
}
