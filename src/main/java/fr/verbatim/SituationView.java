package fr.verbatim;

import fr.verbatim.coding.Quotation;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.DocumentId;

import java.util.List;

/// A situation as it is read. Immutable.
///
/// @param situation the situation
/// @param passages its passages, quoted, in the order of the corpus; those whose words were edited
///   and that have to be placed again are left out
/// @param unplaced the document of each of those, in the order of the corpus
public record SituationView(
        Situation situation, List<Quotation> passages, List<DocumentId> unplaced) {

    public SituationView {
        passages = List.copyOf(passages);
        unplaced = List.copyOf(unplaced);
    }
}
