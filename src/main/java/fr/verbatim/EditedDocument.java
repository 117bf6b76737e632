package fr.verbatim;

import fr.verbatim.corpus.Document;

import java.util.List;

/// A document whose text was corrected. Immutable.
///
/// @param document the document as it is now
/// @param unplaced what stood on words that were edited, and has to be placed again
public record EditedDocument(Document document, List<Unplaced> unplaced) {

    public EditedDocument {
        unplaced = List.copyOf(unplaced);
    }
}
