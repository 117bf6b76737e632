package fr.verbatim.search;

import fr.verbatim.corpus.Case;
import fr.verbatim.corpus.Role;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/// Who speaks in a unit, as the study knows it now. Immutable.
///
/// @param label the name in the transcript; null when nobody is named
/// @param role what the speaker does there
/// @param person the case the speaker is joined to, if any
/// @param variables the document's variables, overridden by those of the case
record Voice(
        @Nullable String label, Role role, @Nullable Case person, Map<String, String> variables) {

    Voice {
        variables = Map.copyOf(variables);
    }

    /// Returns the name shown: the case's, else the transcript's; empty when nobody is named.
    String name() {
        return person != null ? person.name() : label != null ? label : "";
    }
}
