package fr.verbatim.search;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.UnitVoice;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Answers `field:value`: the units of which it holds, or the passages that people marked so.
/// Confined to one search.
final class Filters implements Conditions {

    private final Snapshot snapshot;
    private final TextIndex index;
    private final Voices voices;
    private final Places places;

    Filters(Snapshot snapshot, TextIndex index, Voices voices, Stretches stretches) {
        this.snapshot = snapshot;
        this.index = index;
        this.voices = voices;
        this.places = new Places(snapshot, index, stretches);
    }

    @Override
    public Found find(Query.Filter filter) {
        var test = of(filter);
        if (test.isPresent()) {
            return units(test.get());
        }
        var value = filter.value();
        return switch (filter.field()) {
            case Field.Known.CODE -> codings(value, false, List.of());
            case Field.Known.CODE_ALONE -> codings(value, true, List.of());
            case Field.Known.CODER ->
                    marked(
                            snapshot.codings().stream()
                                    .filter(coding -> value.matches(coding.coder().value()))
                                    .flatMap(this::passage));
            case Field.Known.SITUATION ->
                    marked(
                            snapshot.situations().stream()
                                    .filter(situation -> value.matches(situation.name()))
                                    .flatMap(
                                            situation ->
                                                    snapshot.passages(situation.id()).stream()));
            case Field.Known.MEMO -> marked(places.memos(value));
            case Field.Known.SECTION -> places.sections(value);
            case Field.Known.THEME -> places.theme(value, this);
            case Field.Known.SAVED -> places.saved(value, this);
            case Field.Known.SPEAKER,
                    Field.Known.ROLE,
                    Field.Known.DOCUMENT,
                    Field.Known.KIND,
                    Field.Known.STATUS ->
                    throw new IllegalStateException("holds of units: " + filter);
            case Field.Variable _ -> throw new IllegalStateException("holds of units: " + filter);
        };
    }

    @Override
    public Found between(Query.Between between) {
        return units(test(between, variable(between.variable().name(), between.range()::holds)));
    }

    @Override
    public Optional<Test> of(Query condition) {
        return switch (condition) {
            case Query.Filter filter ->
                    Optional.ofNullable(unitTest(filter)).map(it -> test(filter, it));
            case Query.Between(var variable, var range) ->
                    Optional.of(test(condition, variable(variable.name(), range::holds)));
            default -> Optional.empty();
        };
    }

    private Test test(Query condition, BiPredicate<Document, UnitVoice> test) {
        return voices.test(condition, test);
    }

    /// Returns what tells of which units a condition holds; null when it speaks of passages.
    private @Nullable BiPredicate<Document, UnitVoice> unitTest(Query.Filter filter) {
        var value = filter.value();
        return switch (filter.field()) {
            case Field.Variable(var name) -> variable(name, value::matches);
            case Field.Known.SPEAKER -> turns(voice -> speaks(voice, value));
            case Field.Known.ROLE -> turns(voice -> any(FieldWords.names(voice.role()), value));
            case Field.Known.DOCUMENT ->
                    documents(
                            document ->
                                    value.matches(document.name())
                                            || value.matches(document.path()));
            case Field.Known.KIND ->
                    documents(document -> any(FieldWords.names(document.kind()), value));
            case Field.Known.STATUS ->
                    documents(document -> any(FieldWords.names(document.words()), value));
            case Field.Known.CODE,
                    Field.Known.CODE_ALONE,
                    Field.Known.CODER,
                    Field.Known.MEMO,
                    Field.Known.SITUATION,
                    Field.Known.SECTION,
                    Field.Known.THEME,
                    Field.Known.SAVED ->
                    null;
        };
    }

    private static boolean any(List<String> names, Value value) {
        return names.stream().anyMatch(value::matches);
    }

    /// Returns the passages of a code given by coders whose names fit one of the values; by anyone
    /// when there is none.
    @Override
    public Found codings(Value code, boolean isAlone, List<Value> coders) {
        var family = Codes.named(code, isAlone, snapshot.codebook());
        return marked(
                snapshot.codings().stream()
                        .filter(coding -> family.contains(coding.code()))
                        .filter(
                                coding ->
                                        coders.stream()
                                                .allMatch(
                                                        coder ->
                                                                coder.matches(
                                                                        coding.coder().value())))
                        .flatMap(this::passage));
    }

    @Override
    public Found situations() {
        return marked(
                snapshot.situations().stream()
                        .flatMap(situation -> snapshot.passages(situation.id()).stream()));
    }

    private Stream<Passage> passage(Coding coding) {
        return snapshot.passage(coding).stream();
    }

    private Found marked(Stream<Passage> passages) {
        var spans = new HashMap<DocumentId, Collection<Span>>();
        passages.forEach(
                passage ->
                        spans.computeIfAbsent(passage.document(), _ -> new ArrayList<>())
                                .add(passage.span()));
        return Found.of(Grade.MARKED, index, spans);
    }

    private BiPredicate<Document, UnitVoice> variable(String name, Predicate<String> value) {
        var folded = Fold.fold(name);
        return (document, voice) -> has(voices.of(document, voice).variables(), folded, value);
    }

    private static boolean has(
            Map<String, String> variables, String foldedName, Predicate<String> value) {
        return variables.entrySet().stream()
                .anyMatch(
                        variable ->
                                Fold.fold(variable.getKey()).equals(foldedName)
                                        && value.test(variable.getValue()));
    }

    private static boolean speaks(Voice voice, Value value) {
        var label = voice.label();
        var person = voice.person();
        return (label != null && value.matches(label))
                || (person != null && value.matches(person.name()));
    }

    private BiPredicate<Document, UnitVoice> turns(Predicate<Voice> wanted) {
        return (document, voice) -> voice.isTurn() && wanted.test(voices.of(document, voice));
    }

    private static BiPredicate<Document, UnitVoice> documents(Predicate<Document> wanted) {
        return (document, _) -> wanted.test(document);
    }

    private Found units(Test test) {
        var spans = new HashMap<DocumentId, Collection<Span>>();
        for (var document : index.documents()) {
            var holds = test.voices(document);
            spans.put(
                    document.id(),
                    document.units().stream()
                            .filter(unit -> holds[document.voice(unit.ordinal())])
                            .map(Unit::span)
                            .toList());
        }
        return Found.of(Grade.UNITS, index, spans);
    }
}
