package fr.verbatim.search;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.language.FieldWords;
import fr.verbatim.language.Fold;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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
        var value = filter.value();
        return switch (filter.field()) {
            case Field.Variable(var name) -> variable(name, value::matches);
            case Field.Known known ->
                    switch (known) {
                        case CODE -> codings(value, false, List.of());
                        case CODE_ALONE -> codings(value, true, List.of());
                        case MEMO -> marked(places.memos(value));
                        case SECTION -> places.sections(value);
                        case THEME -> places.theme(value, this);
                        case STATUS ->
                                documents(
                                        document ->
                                                FieldWords.names(document.words()).stream()
                                                        .anyMatch(value::matches));
                        case CODER ->
                                marked(
                                        snapshot.codings().stream()
                                                .filter(
                                                        coding ->
                                                                value.matches(
                                                                        coding.coder().value()))
                                                .flatMap(this::passage));
                        case SITUATION ->
                                marked(
                                        snapshot.situations().stream()
                                                .filter(
                                                        situation ->
                                                                value.matches(situation.name()))
                                                .flatMap(
                                                        situation ->
                                                                snapshot
                                                                        .passages(situation.id())
                                                                        .stream()));
                        case SPEAKER -> voices(voice -> speaks(voice, value));
                        case ROLE ->
                                voices(
                                        voice ->
                                                FieldWords.names(voice.role()).stream()
                                                        .anyMatch(value::matches));
                        case DOCUMENT ->
                                documents(
                                        document ->
                                                value.matches(document.name())
                                                        || value.matches(document.path()));
                        case KIND ->
                                documents(
                                        document ->
                                                FieldWords.names(document.kind()).stream()
                                                        .anyMatch(value::matches));
                    };
        };
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
    public Found between(Query.Between between) {
        return variable(between.variable().name(), between.range()::holds);
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

    private static Found marked(Stream<Passage> passages) {
        var spans = new HashMap<DocumentId, Collection<Span>>();
        passages.forEach(
                passage ->
                        spans.computeIfAbsent(passage.document(), _ -> new ArrayList<>())
                                .add(passage.span()));
        return Found.of(Grade.MARKED, spans);
    }

    private Found variable(String name, Predicate<String> value) {
        var folded = Fold.fold(name);
        var units = new Units();
        for (var document : snapshot.documents()) {
            var known = new IdentityHashMap<Voice, Boolean>();
            units.add(
                    document,
                    unit ->
                            known.computeIfAbsent(
                                    voices.of(document, unit),
                                    voice -> has(voice.variables(), folded, value)));
        }
        return units.found();
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

    private Found voices(Predicate<Voice> wanted) {
        var units = new Units();
        for (var document : snapshot.documents()) {
            var known = new IdentityHashMap<Voice, Boolean>();
            units.add(
                    document,
                    unit ->
                            unit.isTurn()
                                    && known.computeIfAbsent(
                                            voices.of(document, unit), wanted::test));
        }
        return units.found();
    }

    private Found documents(Predicate<Document> wanted) {
        var units = new Units();
        snapshot.documents().stream()
                .filter(wanted)
                .forEach(document -> units.add(document, _ -> true));
        return units.found();
    }

    /// Collects the units of which a condition holds.
    private final class Units {

        private final Map<DocumentId, Collection<Span>> spans = new HashMap<>();

        void add(Document document, Predicate<Unit> wanted) {
            var units = index.find(document.id()).map(found -> found.units()).orElse(List.of());
            spans.put(document.id(), units.stream().filter(wanted).map(Unit::span).toList());
        }

        Found found() {
            return Found.of(Grade.UNITS, spans);
        }
    }
}
