package fr.verbatim.search.query;

import fr.verbatim.language.Fold;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The conditions that a query puts on one field, beside the rest of it: `serrure ET (fonction:a OU
/// fonction:b)` puts two on *fonction*. Immutable.
///
/// @param rest the query without them; null when nothing is left
/// @param field the field
/// @param values what the field has to be: any of them; none when nothing is asked of it
public record Refinement(@Nullable Query rest, Field field, List<Value> values) {

    public Refinement {
        values = List.copyOf(values);
    }

    /// Takes the conditions on a field out of a query.
    public static Refinement of(Query query, Field field) {
        var operands = query instanceof Query.And(var all) ? all : List.of(query);
        var group = operands.stream().filter(it -> !values(it, field).isEmpty()).findFirst();
        var others =
                operands.stream().filter(it -> group.isEmpty() || !it.equals(group.get())).toList();
        return new Refinement(
                joined(others), field, group.map(it -> values(it, field)).orElse(List.of()));
    }

    private static List<Value> values(Query query, Field field) {
        return switch (query) {
            case Query.Filter(var asked, var value) when isSame(asked, field) -> List.of(value);
            case Query.Or(var operands)
                    when operands.stream().allMatch(it -> values(it, field).size() == 1) ->
                    operands.stream().flatMap(it -> values(it, field).stream()).toList();
            default -> List.of();
        };
    }

    private static boolean isSame(Field one, Field other) {
        if (one instanceof Field.Variable(var name) && other instanceof Field.Variable(var same)) {
            return Fold.fold(name).equals(Fold.fold(same));
        }
        return one.equals(other);
    }

    private static @Nullable Query joined(List<Query> operands) {
        return operands.isEmpty()
                ? null
                : operands.size() == 1 ? operands.getFirst() : new Query.And(operands);
    }

    /// Returns whether one of the conditions lets a value of the field through.
    ///
    /// @param names what it is called
    public boolean asksFor(List<String> names) {
        return values.stream().anyMatch(it -> names.stream().anyMatch(it::matches));
    }

    /// Returns the same with a value asked for too, or no longer when it was.
    ///
    /// @param names what it is called, first as it is to be written
    public Refinement toggled(List<String> names) {
        var changed = new ArrayList<>(values);
        if (!changed.removeIf(it -> names.stream().anyMatch(it::matches))) {
            changed.add(Value.of(names.getFirst()));
        }
        return new Refinement(rest, field, changed);
    }

    /// Returns the whole query; empty when nothing is asked.
    public Optional<Query> toQuery() {
        var filters = values.stream().<Query>map(it -> new Query.Filter(field, it)).toList();
        if (filters.isEmpty()) {
            return Optional.ofNullable(rest);
        }
        var any = filters.size() == 1 ? filters.getFirst() : new Query.Or(filters);
        if (rest == null) {
            return Optional.of(any);
        }
        var operands = new ArrayList<>(rest instanceof Query.And(var all) ? all : List.of(rest));
        operands.add(any);
        return Optional.of(new Query.And(operands));
    }
}
