package fr.verbatim.search;

import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.UnitConditions;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Scope;
import fr.verbatim.search.query.Value;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/// Answers a query: words from the index, all else from the conditions' holder. Confined to one
/// search.
final class Evaluator {

    private final TextIndex index;
    private final Conditions conditions;
    private final Stretches stretches;
    private final Map<Integer, WordPlaces> words = new HashMap<>();

    Evaluator(TextIndex index, Conditions conditions, Stretches stretches) {
        this.index = index;
        this.conditions = conditions;
        this.stretches = stretches;
    }

    Found find(Query query) {
        if (TextIndex.answers(query, conditions)) {
            return new Found(Grade.WORDS, index.find(query, conditions));
        }
        return switch (query) {
            case Query.Phrase _, Query.Proximity _, Query.Sequence _ ->
                    throw new IllegalStateException("asks for words only: " + query);
            case Query.Between between -> conditions.between(between);
            case Query.Filter filter -> conditions.find(filter);
            case Query.And(var operands) -> and(operands);
            case Query.Or(var operands) -> Found.union(operands.stream().map(this::find).toList());
            case Query.Except(var kept, var excluded) -> except(kept, excluded);
            case Query.Related related -> related(related);
        };
    }

    /// Conditions on units only keep or drop what the other operands find, when these find more
    /// than units.
    private Found and(List<Query> operands) {
        var conditionsOnUnits = new ArrayList<IntFunction<Predicate<Span>>>();
        var others = new ArrayList<Query>();
        for (var operand : operands) {
            conditions
                    .of(operand)
                    .ifPresentOrElse(
                            test -> conditionsOnUnits.add(touching(test)),
                            () -> others.add(operand));
        }
        if (others.isEmpty() || conditionsOnUnits.isEmpty()) {
            return all(operands(operands));
        }
        var found = operands(others);
        var grade = found.stream().map(Found::grade).reduce(Grade.UNITS, Grade::or);
        return switch (grade) {
            case UNITS -> all(operands(operands));
            case MARKED -> all(found).filtered(allOf(conditionsOnUnits));
            case WORDS ->
                    all(
                            found.stream()
                                    .map(
                                            one ->
                                                    one.grade() == grade
                                                            ? one.filtered(allOf(conditionsOnUnits))
                                                            : one)
                                    .toList());
        };
    }

    private static IntFunction<Predicate<Span>> allOf(
            List<IntFunction<Predicate<Span>>> conditions) {
        return document ->
                conditions.stream()
                        .map(condition -> condition.apply(document))
                        .reduce(_ -> true, Predicate::and);
    }

    /// Returns what tells, for each document, whether a passage touches a unit of which a condition
    /// holds.
    private IntFunction<Predicate<Span>> touching(UnitConditions.Test test) {
        return number -> {
            var document = index.document(number);
            if (document.isEmpty()) {
                return _ -> false;
            }
            var holds = test.voices(document.get());
            return span ->
                    document.get().over(span).stream()
                            .anyMatch(unit -> holds[document.get().voice(unit.ordinal())]);
        };
    }

    private Found all(List<Found> all) {
        var grade = all.stream().map(Found::grade).reduce(Grade.UNITS, Grade::or);
        var subjects = all.stream().filter(found -> found.grade() == grade).toList();
        if (grade != Grade.WORDS) {
            var subject = subjects.getFirst();
            return subject.filtered(overlappingAll(all));
        }
        var others = all.stream().filter(found -> found.grade() != grade).toList();
        return together(
                subjects.stream()
                        .map(subject -> subject.filtered(overlappingAll(others)))
                        .toList());
    }

    /// Returns what each operand answers. `code:` beside `coder:` means the code as given by that
    /// coder.
    private List<Found> operands(List<Query> operands) {
        var coders = values(operands, Field.Known.CODER);
        var areJoined =
                !coders.isEmpty()
                        && !(values(operands, Field.Known.CODE).isEmpty()
                                && values(operands, Field.Known.CODE_ALONE).isEmpty());
        var all = new ArrayList<Found>();
        for (var operand : operands) {
            if (areJoined && operand instanceof Query.Filter(var field, var value)) {
                if (field == Field.Known.CODE || field == Field.Known.CODE_ALONE) {
                    all.add(conditions.codings(value, field == Field.Known.CODE_ALONE, coders));
                    continue;
                }
                if (field == Field.Known.CODER) {
                    continue;
                }
            }
            all.add(find(operand));
        }
        return all;
    }

    private static List<Value> values(List<Query> operands, Field field) {
        return operands.stream()
                .filter(Query.Filter.class::isInstance)
                .map(Query.Filter.class::cast)
                .filter(filter -> filter.field().equals(field))
                .map(Query.Filter::value)
                .toList();
    }

    /// Its own passages overlap themselves: the subject of a conjunction may be among the
    /// conditions.
    private static IntFunction<Predicate<Span>> overlappingAll(List<Found> conditions) {
        return document ->
                span ->
                        conditions.stream()
                                .allMatch(condition -> condition.in(document).overlap(span));
    }

    /// Returns the passages of all, in the units where each has one.
    private Found together(List<Found> subjects) {
        if (subjects.size() == 1) {
            return subjects.getFirst();
        }
        var shared = new HashMap<Integer, BitSet>();
        for (var document : index.documents()) {
            var units = unitsOf(subjects.getFirst(), document);
            subjects.forEach(subject -> units.and(unitsOf(subject, document)));
            shared.put(document.number(), units);
        }
        return Found.union(
                subjects.stream()
                        .map(
                                subject ->
                                        subject.filtered(
                                                document ->
                                                        in(
                                                                document,
                                                                shared.getOrDefault(
                                                                        document, new BitSet()))))
                        .toList());
    }

    private Predicate<Span> in(int document, BitSet units) {
        return span -> units(document, span).stream().anyMatch(it -> units.get(it.ordinal()));
    }

    private Found except(Query kept, Query excluded) {
        var condition = conditions.of(excluded).map(this::touching);
        return condition.isPresent()
                ? find(kept).filtered(document -> condition.get().apply(document).negate())
                : except(find(kept), find(excluded));
    }

    private Found except(Found kept, Found excluded) {
        if (excluded.grade() != Grade.WORDS) {
            return kept.filtered(document -> span -> !excluded.in(document).overlap(span));
        }
        return kept.filtered(
                document ->
                        span ->
                                units(document, span).stream()
                                        .noneMatch(
                                                unit ->
                                                        excluded.in(document)
                                                                .overlap(unit.span())));
    }

    private Found related(Query.Related related) {
        var other = find(related.other());
        return find(related.subject())
                .filtered(
                        document ->
                                Comparison.with(
                                        related,
                                        other.in(document),
                                        () -> words(document),
                                        scope -> stretches(document, scope)));
    }

    private List<Span> stretches(int number, Scope scope) {
        return scope == Scope.SITUATION
                ? conditions.situations().in(number).list()
                : index.document(number)
                        .map(document -> stretches.of(index, document, scope))
                        .orElse(List.of());
    }

    private BitSet unitsOf(Found found, IndexedDocument document) {
        var units = new BitSet();
        for (var span : found.in(document.number()).list()) {
            document.over(span).forEach(unit -> units.set(unit.ordinal()));
        }
        return units;
    }

    private List<Unit> units(int number, Span span) {
        return index.document(number).map(document -> document.over(span)).orElse(List.of());
    }

    private WordPlaces words(int number) {
        return words.computeIfAbsent(
                number,
                _ ->
                        index.document(number)
                                .map(document -> index.words(document.id()))
                                .orElseGet(() -> WordPlaces.of(List.of())));
    }
}
