package fr.verbatim.search;

import fr.verbatim.message.Message;
import fr.verbatim.search.query.Query;

/// What was probably meant by a query that found nothing. Immutable.
///
/// @param word the word to search for instead
/// @param occurrences how often it occurs in the study
/// @param query the whole query with that word
public record Correction(String word, int occurrences, Query query) {

    /// Returns « Aucun résultat. Vouliez-vous dire « gardien » (312 occurrences) ? ».
    public Message toMessage() {
        return occurrences == 1
                ? Message.of("search.nothing-but-one", word)
                : Message.of("search.nothing-but", word, occurrences);
    }
}
