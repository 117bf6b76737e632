package fr.verbatim.coding;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.corpus.DocumentId;

/// A suggestion that a coder set aside: it is not proposed again. What is kept becomes a [Coding]
/// instead. Immutable.
///
/// @param id its identity, and the owner of its anchors
/// @param document where the suggested passage stands
/// @param code the code that was suggested
/// @param coder who set it aside
/// @param created when, as an ISO-8601 instant
public record Decision(String id, DocumentId document, CodeId code, Coder coder, String created) {

    /// Returns the same decision on another code.
    public Decision withCode(CodeId code) {
        return new Decision(id, document, code, coder, created);
    }
}
