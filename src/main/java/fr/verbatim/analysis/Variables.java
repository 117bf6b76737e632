package fr.verbatim.analysis;

import fr.verbatim.language.Fold;
import fr.verbatim.study.Snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Tells the variables of a study and what type each has: the one that nearly all its values fit.
/// Pure functions.
public final class Variables {

    /// Of five values, four must fit, so that one slip of the pen is told and not taken for a type.
    private static final double MOST = 0.8;

    private static final int MOST_CHOICES = 12;

    private record Written(String name, String of, boolean isCase, String value) {}

    private Variables() {}

    /// Returns the variables, those of documents first, each in the order it is met.
    public static List<Variable> of(Snapshot study) {
        var written = new LinkedHashMap<String, List<Written>>();
        Stream.concat(ofDocuments(study), ofCases(study))
                .filter(value -> !value.value().isBlank())
                .forEach(
                        value ->
                                written.computeIfAbsent(
                                                Fold.fold(value.name()), _ -> new ArrayList<>())
                                        .add(value));
        return written.values().stream().map(Variables::variable).toList();
    }

    private static Stream<Written> ofDocuments(Snapshot study) {
        return study.documents().stream()
                .flatMap(
                        document ->
                                document.variables().entrySet().stream()
                                        .map(entry -> written(entry, document.name(), false)));
    }

    private static Stream<Written> ofCases(Snapshot study) {
        return study.cases().stream()
                .flatMap(
                        person ->
                                person.variables().entrySet().stream()
                                        .map(entry -> written(entry, person.name(), true)));
    }

    private static Written written(Map.Entry<String, String> entry, String of, boolean isCase) {
        return new Written(entry.getKey(), of, isCase, entry.getValue());
    }

    private static Variable variable(List<Written> written) {
        var type = type(written.stream().map(Written::value).toList());
        return new Variable(
                written.getFirst().name(),
                type,
                written.stream()
                        .map(
                                value ->
                                        new Variable.Value(
                                                value.of(),
                                                value.isCase(),
                                                value.value(),
                                                type.read(value.value()).orElse("")))
                        .toList());
    }

    private static VariableType type(List<String> values) {
        for (var type : List.of(VariableType.YES_NO, VariableType.DATE, VariableType.NUMBER)) {
            var fitting = values.stream().filter(value -> type.read(value).isPresent()).count();
            if (fitting >= MOST * values.size()) {
                return type;
            }
        }
        var different = values.stream().map(value -> Fold.fold(value).strip()).distinct().count();
        return different < values.size()
                        && different <= MOST_CHOICES
                        && different * 4 <= values.size() * 3L
                ? VariableType.CHOICE
                : VariableType.TEXT;
    }
}
