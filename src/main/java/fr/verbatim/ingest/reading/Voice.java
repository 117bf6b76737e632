package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.Role;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Somebody who speaks in a document, before the study gives an identity. Immutable.
///
/// @param label the name as the transcript writes it, without its punctuation
/// @param role what that person does
/// @param variables what the document says of that person, as the closed questions of a survey do
public record Voice(String label, Role role, Map<String, String> variables) {

    public Voice {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    public Voice(String label, Role role) {
        this(label, role, Map.of());
    }
}
