package fr.verbatim.report;

import java.util.Map;
import java.util.Optional;

/// Looks a variable up by its name, capitals left out of account.
final class Variables {
    private Variables() {}

    static Optional<String> find(Map<String, String> variables, String name) {
        return variables.entrySet().stream()
                .filter(variable -> variable.getKey().equalsIgnoreCase(name))
                .map(variable -> variable.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
