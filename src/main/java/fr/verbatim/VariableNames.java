package fr.verbatim;

import fr.verbatim.language.Fold;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.study.Snapshot;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The names of one variable, as they are written here and there: accents and case do not matter.
/// Immutable.
///
/// @param written the names; the first as it was asked for when it is written so anywhere
record VariableNames(List<String> written) {

    VariableNames {
        written = List.copyOf(written);
    }

    /// Returns the names of the variable called so.
    ///
    /// @throws NameUnknown when there is none
    static VariableNames of(Snapshot now, String variable) {
        var all = holders(now).flatMap(it -> it.getValue().keySet().stream()).distinct().toList();
        var found = all.stream().filter(name -> isSame(name, variable)).toList();
        if (found.isEmpty()) {
            throw new NameUnknown(
                    "verbatim.no-such-variable", variable, Names.nearest(all, variable));
        }
        return new VariableNames(found);
    }

    static boolean isSame(String name, String other) {
        return fold(name).equals(fold(other));
    }

    private static String fold(String name) {
        return Fold.fold(name).strip();
    }

    /// Refuses to make one variable of two that somebody has both of, with different values.
    void refuseTwo(Snapshot now, String name) {
        holders(now).forEach(holder -> refuseTwo(holder.getKey(), holder.getValue(), name));
    }

    private void refuseTwo(String holder, Map<String, String> variables, String name) {
        var values =
                variables.entrySet().stream()
                        .filter(it -> written.contains(it.getKey()) || it.getKey().equals(name))
                        .map(Map.Entry::getValue)
                        .filter(value -> !value.isBlank())
                        .distinct();
        if (values.count() > 1) {
            throw new VerbatimException(
                    "verbatim.variable-twice", written.getFirst(), name, holder);
        }
    }

    /// Returns the variables of documents and cases, with the names of these.
    private static Stream<Map.Entry<String, Map<String, String>>> holders(Snapshot now) {
        return Stream.concat(
                now.documents().stream().map(it -> Map.entry(it.name(), it.variables())),
                now.cases().stream().map(it -> Map.entry(it.name(), it.variables())));
    }
}
