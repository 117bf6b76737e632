package fr.verbatim.corpus;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A person or an organisation that the study follows, with the variables that describe it.
/// Immutable.
///
/// @param id the case's identity
/// @param name the name shown: a pseudonym
/// @param variables values by the variable's name, as written in the table they come from, in its
///   order
public record Case(CaseId id, String name, Map<String, String> variables) {

    /// Returns the same case under another name.
    public Case withName(String name) {
        return new Case(id, name, variables);
    }

    /// Returns the same case with other variables.
    public Case withVariables(Map<String, String> variables) {
        return new Case(id, name, variables);
    }

    public Case {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
