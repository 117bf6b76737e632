package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.Role;

/// Somebody who speaks in a document, before the study gives an identity. Immutable.
///
/// @param label the name as the transcript writes it, without its punctuation
/// @param role what that person does
public record Voice(String label, Role role) {}
