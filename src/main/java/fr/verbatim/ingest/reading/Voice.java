package fr.verbatim.ingest.reading;

import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Role;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
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

    /// Returns who speaks in a text whose turns were corrected, in the order of their first turn;
    /// somebody known before keeps the role, somebody new has the one that the turn was read with.
    public static List<Voice> of(DocumentText text, List<Voice> known) {
        var voices = new LinkedHashMap<String, Voice>();
        for (var turn : text.layers().turns()) {
            if (turn.speaker() != null) {
                voices.putIfAbsent(turn.speaker(), new Voice(turn.speaker(), turn.role()));
            }
        }
        known.forEach(voice -> voices.replace(voice.label(), voice));
        return List.copyOf(voices.values());
    }
}
