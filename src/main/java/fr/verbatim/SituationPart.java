package fr.verbatim;

import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Situation;
import fr.verbatim.corpus.DocumentId;

import org.jspecify.annotations.Nullable;

/// One passage of a situation, where it stands. Immutable.
///
/// @param id the passage's identity
/// @param situation the situation it belongs to
/// @param document the document where it stands
/// @param passage where; null when its words were edited and it has to be placed again
/// @param text the words, as they stood when last placed
public record SituationPart(
        String id,
        Situation situation,
        DocumentId document,
        @Nullable Passage passage,
        String text) {

    /// Returns whether it has to be placed again.
    public boolean isUnplaced() {
        return passage == null;
    }
}
