package fr.verbatim.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Somebody who was interviewed, one person however many documents hear this person. Immutable.
///
/// @param id the identity of the case; of the speaker, when joined to none
/// @param name the case's name, else the transcript's label
/// @param joined whether the person is a case of the study
/// @param variables the case's variables, then those of the documents in which the person speaks
public record Respondent(String id, String name, boolean joined, Map<String, String> variables) {

    public Respondent {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }

    /// Returns the value of a variable, capitals in its name left out of account; empty when it is
    /// not known.
    public String value(String variable) {
        return find(variables, variable).orElse("");
    }

    /// Looks a variable up by its name, capitals left out of account; a blank value is none.
    public static Optional<String> find(Map<String, String> variables, String name) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase(name))
                .map(variable -> variable.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    Respondent with(Map<String, String> more) {
        var all = new LinkedHashMap<>(variables);
        more.forEach(all::putIfAbsent);
        return new Respondent(id, name, joined, all);
    }
}
