package fr.verbatim.analysis;

import java.util.Comparator;
import java.util.List;

/// A variable of the study's documents and cases, with the type that its values have. Immutable.
///
/// @param name its name, as most often written
/// @param type what its values are
/// @param values its values, those of documents first
public record Variable(String name, VariableType type, List<Value> values) {

    public Variable {
        values = List.copyOf(values);
    }

    /// One value. Immutable.
    ///
    /// @param of the document or case that has it
    /// @param isCase whether that is a case
    /// @param written the value as written
    /// @param read the value in the one form of its type: `2021-03-12`, `12.5`, `oui`; empty when
    ///   it does not fit the type
    public record Value(String of, boolean isCase, String written, String read) {

        public boolean fits() {
            return !read.isEmpty();
        }
    }

    /// Returns the values that are not of the variable's type.
    public List<Value> misfits() {
        return values.stream().filter(value -> !value.fits()).toList();
    }

    /// Returns the different values that fit, in order.
    public List<String> different() {
        return values.stream()
                .filter(Value::fits)
                .map(Value::read)
                .distinct()
                .sorted(
                        type == VariableType.NUMBER
                                ? Comparator.comparingDouble(Double::parseDouble)
                                : Comparator.naturalOrder())
                .toList();
    }
}
