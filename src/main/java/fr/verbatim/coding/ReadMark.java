package fr.verbatim.coding;

import fr.verbatim.corpus.DocumentId;

/// A coder's word that a document has been read to its end. Immutable.
///
/// @param id its identity: a GUID, given once and kept for ever
/// @param document what was read
/// @param coder who read it
/// @param created when, as an ISO-8601 instant
public record ReadMark(String id, DocumentId document, Coder coder, String created) {}
