package fr.verbatim.coding;

import fr.verbatim.corpus.DocumentId;

/// One passage of a [Situation], anchored like a coding. Immutable.
///
/// @param id its identity, and the owner of its anchors
/// @param situation the situation it belongs to
/// @param document where it stands
public record SituationPassage(String id, SituationId situation, DocumentId document) {}
