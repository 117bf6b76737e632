package fr.verbatim.analysis;

import java.util.Map;

/// Somebody who was interviewed: a case of the study, or a speaker of one document who is joined to
/// none. Immutable.
///
/// @param id the identity of the case, else of the speaker
/// @param name the case's name, else the transcript's label with the document's name
/// @param variables what describes the person: the document's variables, overridden by the case's
public record Respondent(String id, String name, Map<String, String> variables) {

    public Respondent {
        variables = Map.copyOf(variables);
    }

    /// Returns the value of a variable; empty when it is not known.
    public String value(String variable) {
        return variables.getOrDefault(variable, "").strip();
    }
}
