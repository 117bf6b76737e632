package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.WordPattern;
import fr.verbatim.search.index.WordPlaces;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QuerySyntaxError;
import fr.verbatim.search.query.Scope;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Value;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/// Answers a query: words from the index, all else from the conditions' holder. Confined to one
/// search.
final class Evaluator {

    private final TextIndex index;
    private final Conditions conditions;
    private final Stretches stretches;
    private final Map<DocumentId, WordPlaces> words = new HashMap<>();

    Evaluator(TextIndex index, Conditions conditions, Stretches stretches) {
        this.index = index;
        this.conditions = conditions;
        this.stretches = stretches;
    }

    Found find(Query query) {
        return switch (query) {
            case Query.Phrase(var terms) -> Found.of(Grade.WORDS, index.phrases(patterns(terms)));
            case Query.Proximity(var terms, var between, var ordered) ->
                    Found.of(Grade.WORDS, index.windows(patterns(terms), between, ordered));
            case Query.Sequence sequence -> Found.of(Grade.WORDS, index.sequences(sequence));
            case Query.Between between -> conditions.between(between);
            case Query.Filter filter -> conditions.find(filter);
            case Query.And(var operands) -> and(operands);
            case Query.Or(var operands) -> Found.union(operands.stream().map(this::find).toList());
            case Query.Except(var kept, var excluded) -> except(kept, excluded);
            case Query.Related related -> related(related);
        };
    }

    private static List<WordPattern> patterns(List<Term> terms) {
        var patterns = WordPattern.of(terms);
        if (patterns.isEmpty()) {
            throw new QuerySyntaxError(
                    0, Message.of("search.no-word", terms.getFirst().text()), null);
        }
        return patterns;
    }

    /// Conditions on units only keep or drop what the other operands find, when these find more
    /// than units.
    private Found and(List<Query> operands) {
        var conditionsOnUnits = new ArrayList<Function<DocumentId, Predicate<Span>>>();
        var others = new ArrayList<Query>();
        for (var operand : operands) {
            conditions
                    .touching(operand)
                    .ifPresentOrElse(conditionsOnUnits::add, () -> others.add(operand));
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

    private static Function<DocumentId, Predicate<Span>> allOf(
            List<Function<DocumentId, Predicate<Span>>> conditions) {
        return id ->
                conditions.stream()
                        .map(condition -> condition.apply(id))
                        .reduce(_ -> true, Predicate::and);
    }

    private Found all(List<Found> all) {
        var grade = all.stream().map(Found::grade).reduce(Grade.UNITS, Grade::or);
        var subjects = all.stream().filter(found -> found.grade() == grade).toList();
        if (grade != Grade.WORDS) {
            var subject = subjects.getFirst();
            return subject.filtered((id, span) -> overlapsAll(all, id, span));
        }
        var others = all.stream().filter(found -> found.grade() != grade).toList();
        return together(
                subjects.stream()
                        .map(
                                subject ->
                                        subject.filtered(
                                                (id, span) -> overlapsAll(others, id, span)))
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
    private static boolean overlapsAll(List<Found> conditions, DocumentId id, Span span) {
        return conditions.stream().allMatch(condition -> condition.in(id).overlap(span));
    }

    /// Returns the passages of all, in the units where each has one.
    private Found together(List<Found> subjects) {
        if (subjects.size() == 1) {
            return subjects.getFirst();
        }
        var spans = new HashMap<DocumentId, List<Span>>();
        for (var id : subjects.getFirst().documents().keySet()) {
            var shared = unitsOf(subjects.getFirst(), id);
            for (var subject : subjects.subList(1, subjects.size())) {
                if (!shared.isEmpty()) {
                    shared.and(unitsOf(subject, id));
                }
            }
            if (!shared.isEmpty()) {
                var here = spans.computeIfAbsent(id, _ -> new ArrayList<>());
                for (var subject : subjects) {
                    for (var span : subject.in(id).list()) {
                        if (units(id, span).stream().anyMatch(it -> shared.get(it.ordinal()))) {
                            here.add(span);
                        }
                    }
                }
            }
        }
        return Found.of(Grade.WORDS, spans);
    }

    private Found except(Query kept, Query excluded) {
        var condition = conditions.touching(excluded);
        return condition.isPresent()
                ? find(kept).filtered((DocumentId id) -> condition.get().apply(id).negate())
                : except(find(kept), find(excluded));
    }

    private Found except(Found kept, Found excluded) {
        if (excluded.grade() != Grade.WORDS) {
            return kept.filtered((id, span) -> !excluded.in(id).overlap(span));
        }
        return kept.filtered(
                (id, span) ->
                        units(id, span).stream()
                                .noneMatch(unit -> excluded.in(id).overlap(unit.span())));
    }

    private Found related(Query.Related related) {
        var other = find(related.other());
        return find(related.subject())
                .filtered(
                        (DocumentId id) ->
                                Comparison.with(
                                        related,
                                        other.in(id),
                                        () -> words(id),
                                        scope -> stretches(id, scope)));
    }

    private List<Span> stretches(DocumentId id, Scope scope) {
        return scope == Scope.SITUATION
                ? conditions.situations().in(id).list()
                : stretches.of(index, id, scope);
    }

    private BitSet unitsOf(Found found, DocumentId id) {
        var units = new BitSet();
        for (var span : found.in(id).list()) {
            units(id, span).forEach(unit -> units.set(unit.ordinal()));
        }
        return units;
    }

    private List<Unit> units(DocumentId id, Span span) {
        return index.find(id).map(document -> document.over(span)).orElse(List.of());
    }

    private WordPlaces words(DocumentId id) {
        return words.computeIfAbsent(id, index::words);
    }
}
