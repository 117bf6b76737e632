package fr.verbatim;

import fr.verbatim.search.Hits;

import java.util.List;

/// What a query found, as one record: for JSON. Immutable.
///
/// @param query the query as it was asked
/// @param in the query that makes the part of the corpus in which it was; empty for the whole
/// @param count how many passages answer it
/// @param respondents how many respondents say something in them
/// @param allRespondents how many respondents the study has
/// @param annotated how many documents were searched by the lemmas of their words, the others by
///   their forms
/// @param documents how many documents were searched
/// @param passages the passages, in the order of the corpus
/// @param counts what they amount to for each value of a variable; empty when none was asked for
public record SearchListing(
        String query,
        String in,
        int count,
        int respondents,
        int allRespondents,
        int annotated,
        int documents,
        List<FoundPassage> passages,
        List<Hits.Count> counts) {

    public SearchListing {
        passages = List.copyOf(passages);
        counts = List.copyOf(counts);
    }
}
