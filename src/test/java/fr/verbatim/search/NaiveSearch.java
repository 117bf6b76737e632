package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Section;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.Reading;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.query.Field;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.Relation;
import fr.verbatim.search.query.Term;
import fr.verbatim.search.query.Value;
import fr.verbatim.study.Snapshot;
import fr.verbatim.text.Span;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Answers queries by looking at every word of every text: slow, and simple enough to be believed.
final class NaiveSearch {

    private final Snapshot snapshot;
    private final List<Unit> units = new ArrayList<>();
    private final Map<DocumentId, DocumentText> texts = new HashMap<>();

    record Unit(
            Document document,
            Passage passage,
            @Nullable Turn turn,
            List<NaiveWords.Word> words,
            List<Span> sentences) {}

    private record Answer(int grade, Set<Passage> passages) {

        Answer where(Predicate<Passage> kept) {
            return new Answer(
                    grade,
                    passages.stream()
                            .filter(kept)
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
        }

        boolean touches(Passage passage) {
            return passages.stream().anyMatch(passage::overlaps);
        }
    }

    NaiveSearch(
            Snapshot snapshot,
            Function<RevisionId, DocumentText> texts,
            StudyAnnotations annotations) {
        this.snapshot = snapshot;
        for (var document : snapshot.documents()) {
            var text = texts.apply(document.revision());
            var annotation = annotations.find(document);
            var readings = annotation.map(it -> readings(text, it)).orElse(Map.of());
            var sentences = annotation.map(it -> sentences(text, it)).orElse(Map.of());
            this.texts.put(document.id(), text);
            for (var turn : text.layers().turns()) {
                add(document, text, turn.speech(), turn, readings, sentences);
            }
            for (var paragraph : text.layers().paragraphs()) {
                var span = paragraph.span();
                if (text.layers().turns().stream().noneMatch(turn -> turn.span().overlaps(span))) {
                    add(document, text, span, null, readings, sentences);
                }
            }
        }
    }

    /// Returns the lemma and tag of each word: they are numbered through the document.
    private static Map<Span, Reading> readings(DocumentText text, Annotation annotation) {
        var words = numbered(text);
        assertThat(words).hasSize(annotation.size());
        var readings = new HashMap<Span, Reading>();
        for (int i = 0; i < words.size(); i++) {
            readings.put(
                    words.get(i), new Reading(annotation.tag(i), Fold.fold(annotation.lemma(i))));
        }
        return readings;
    }

    /// Returns the number of the sentence of each word.
    private static Map<Span, Integer> sentences(DocumentText text, Annotation annotation) {
        var words = numbered(text);
        var sentences = new HashMap<Span, Integer>();
        for (int i = 0; i < words.size(); i++) {
            sentences.put(words.get(i), annotation.sentenceOf(i));
        }
        return sentences;
    }

    private static List<Span> numbered(DocumentText text) {
        var turns = text.layers().turns();
        return new Tokeniser()
                .words(text).stream()
                        .map(Token::span)
                        .filter(
                                word ->
                                        turns.stream()
                                                .filter(it -> it.span().overlaps(word))
                                                .allMatch(it -> it.speech().contains(word)))
                        .sorted()
                        .toList();
    }

    private void add(
            Document document,
            DocumentText text,
            Span span,
            @Nullable Turn turn,
            Map<Span, Reading> readings,
            Map<Span, Integer> sentences) {
        var words =
                new Tokeniser()
                        .words(text).stream()
                                .filter(word -> span.contains(word.span()))
                                .map(
                                        word ->
                                                new NaiveWords.Word(
                                                        word.span(),
                                                        word.form(),
                                                        word.folded(),
                                                        readings.containsKey(word.span())
                                                                ? readings.get(word.span()).lemma()
                                                                : null,
                                                        readings.containsKey(word.span())
                                                                ? readings.get(word.span()).tag()
                                                                : null))
                                .toList();
        if (!span.isEmpty()) {
            units.add(
                    new Unit(
                            document,
                            new Passage(document.id(), span),
                            turn,
                            words,
                            sentences(text, span, words, sentences)));
        }
    }

    private static List<Span> sentences(
            DocumentText text,
            Span unit,
            List<NaiveWords.Word> words,
            Map<Span, Integer> sentences) {
        var readable = AnnotationRun.readable(text);
        if (words.stream().noneMatch(word -> sentences.containsKey(word.span()))) {
            var tokens = words.stream().map(it -> new Token(it.span(), it.form())).toList();
            return Sentences.in(text.text(), readable, unit, tokens);
        }
        var spans = words.stream().map(NaiveWords.Word::span).toList();
        var ends = new ArrayList<Integer>();
        for (int i = 1; i <= spans.size(); i++) {
            if (i == spans.size()
                    || !Objects.equals(
                            sentences.get(spans.get(i)), sentences.get(spans.get(i - 1)))) {
                ends.add(i);
            }
        }
        return Sentences.spans(text.text(), readable, unit, spans, ends);
    }

    List<Passage> find(Query query) {
        Map<String, String> paths = new HashMap<>();
        snapshot.documents().forEach(document -> paths.put(document.id().value(), document.path()));
        return answer(query).passages().stream()
                .sorted(
                        Comparator.comparing(
                                        (Passage passage) ->
                                                paths.getOrDefault(passage.document().value(), ""))
                                .thenComparing(Passage::span))
                .toList();
    }

    private Answer answer(Query query) {
        return switch (query) {
            case Query.Phrase(var terms) -> phrases(words().words(terms));
            case Query.Proximity(var terms, var between, var ordered) ->
                    windows(words().words(terms), between, ordered);
            case Query.Sequence sequence -> sequences(sequence);
            case Query.Between(var variable, var range) ->
                    variable(variable.name(), value -> range.holds(value));
            case Query.Filter filter -> filter(filter, null);
            case Query.And(var operands) -> and(operands);
            case Query.Or(var operands) -> {
                var answers = operands.stream().map(this::answer).toList();
                var all = new LinkedHashSet<Passage>();
                answers.forEach(answer -> all.addAll(answer.passages()));
                yield new Answer(answers.stream().mapToInt(Answer::grade).max().orElse(0), all);
            }
            case Query.Except(var kept, var excluded) -> except(answer(kept), answer(excluded));
            case Query.Related related -> {
                var others = answer(related.other()).passages();
                yield answer(related.subject())
                        .where(
                                passage ->
                                        (related.relation() == Relation.NOT_WITHIN)
                                                != others.stream()
                                                        .filter(
                                                                found ->
                                                                        found.document()
                                                                                .equals(
                                                                                        passage
                                                                                                .document()))
                                                        .anyMatch(
                                                                found ->
                                                                        new NaiveRelations(
                                                                                        snapshot,
                                                                                        units,
                                                                                        texts)
                                                                                .holds(
                                                                                        related,
                                                                                        passage,
                                                                                        found)));
            }
        };
    }

    // Words

    private NaiveWords words() {
        return new NaiveWords(units.stream().flatMap(unit -> unit.words().stream()).toList());
    }

    /// From each word the longest, by trying everything; then those inside no other.
    private Answer sequences(Query.Sequence sequence) {
        var found = new LinkedHashSet<Passage>();
        for (var unit : units) {
            var ends = new ArrayList<Integer>();
            for (int i = 0; i < unit.words().size(); i++) {
                ends.add(NaiveWords.longest(sequence.elements(), 0, unit.words(), i));
            }
            for (int i = 0; i < ends.size(); i++) {
                var end = ends.get(i);
                if (end > i && ends.subList(0, i).stream().noneMatch(other -> other >= end)) {
                    found.add(passage(unit, i, end - 1));
                }
            }
        }
        return new Answer(2, found);
    }

    private Answer phrases(List<Predicate<NaiveWords.Word>> words) {
        var found = new LinkedHashSet<Passage>();
        for (var unit : units) {
            for (int i = 0; i + words.size() <= unit.words().size(); i++) {
                var start = i;
                var all = true;
                for (int k = 0; k < words.size(); k++) {
                    all &= words.get(k).test(unit.words().get(start + k));
                }
                if (all) {
                    found.add(passage(unit, i, i + words.size() - 1));
                }
            }
        }
        return new Answer(2, found);
    }

    private Answer windows(List<Predicate<NaiveWords.Word>> words, int between, boolean ordered) {
        var found = new LinkedHashSet<Passage>();
        for (var unit : units) {
            var holds =
                    (BiPredicate<Integer, Integer>)
                            (first, last) -> {
                                var inside = unit.words().subList(first, last + 1);
                                return ordered
                                        ? holdsInOrder(inside, words)
                                        : holdsAll(inside, words);
                            };
            for (int first = 0; first < unit.words().size(); first++) {
                for (int last = first; last < unit.words().size(); last++) {
                    var smaller =
                            first < last
                                    && (holds.test(first + 1, last) || holds.test(first, last - 1));
                    if (last - first + 1 - words.size() <= between
                            && holds.test(first, last)
                            && !smaller) {
                        found.add(passage(unit, first, last));
                    }
                }
            }
        }
        return new Answer(2, found);
    }

    private static boolean holdsInOrder(
            List<NaiveWords.Word> tokens, List<Predicate<NaiveWords.Word>> words) {
        var next = 0;
        for (var token : tokens) {
            if (next < words.size() && words.get(next).test(token)) {
                next++;
            }
        }
        return next == words.size();
    }

    private static boolean holdsAll(
            List<NaiveWords.Word> tokens, List<Predicate<NaiveWords.Word>> words) {
        if (words.isEmpty()) {
            return true;
        }
        for (int i = 0; i < tokens.size(); i++) {
            if (words.getFirst().test(tokens.get(i))) {
                var rest = new ArrayList<>(tokens);
                rest.remove(i);
                if (holdsAll(rest, words.subList(1, words.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Passage passage(Unit unit, int first, int last) {
        return new Passage(
                unit.document().id(),
                unit.words().get(first).span().cover(unit.words().get(last).span()));
    }

    // Conditions

    private Answer filter(Query.Filter filter, @Nullable Value coder) {
        var value = filter.value();
        return switch (filter.field()) {
            case Field.Variable(var name) -> variable(name, text -> fits(value, text));
            case Field.Known.CODE_ALONE ->
                    codings(
                            coding ->
                                    snapshot.codebook()
                                                    .find(coding.code())
                                                    .filter(code -> fits(value, code.name()))
                                                    .isPresent()
                                            && (coder == null
                                                    || fits(coder, coding.coder().value())));
            case Field.Known.MEMO -> {
                var found = new LinkedHashSet<Passage>();
                for (var memo : snapshot.memos()) {
                    if (fits(value, memo.type())
                            || Fold.fold(memo.text()).contains(Fold.fold(value.pattern()))) {
                        snapshot.passage(memo).ifPresent(found::add);
                        snapshot.codings().stream()
                                .filter(coding -> coding.id().value().equals(memo.about()))
                                .forEach(c -> snapshot.passage(c).ifPresent(found::add));
                    }
                }
                yield new Answer(1, found);
            }
            case Field.Known.SECTION -> sections(section -> fits(value, section.title()));
            case Field.Known.THEME -> {
                var found = new LinkedHashSet<Passage>();
                if (fits(value, "pannes")) {
                    found.addAll(
                            sections(
                                            section ->
                                                    section.kind() == Section.Kind.QUESTION
                                                            && section.title().equals("vie"))
                                    .passages());
                    var cue = phrases(words().words(List.of(Term.folded("serrure"))));
                    found.addAll(units(unit -> cue.touches(unit.passage())).passages());
                }
                yield new Answer(0, found);
            }
            case Field.Known.SAVED -> {
                var found = new Answer(0, new LinkedHashSet<>());
                for (var search : snapshot.savedSearches()) {
                    if (fits(value, search.name())) {
                        var answer = answer(Query.parse(search.query()));
                        answer.passages().addAll(found.passages());
                        var all = new LinkedHashSet<>(found.passages());
                        all.addAll(answer.passages());
                        found = new Answer(Math.max(found.grade(), answer.grade()), all);
                    }
                }
                yield found;
            }
            case Field.Known.STATUS ->
                    units(unit -> fits(value, "enregistrés") || fits(value, "recorded"));
            case Field.Known.CODE ->
                    codings(
                            coding ->
                                    isOf(coding, value)
                                            && (coder == null
                                                    || fits(coder, coding.coder().value())));
            case Field.Known.CODER -> codings(coding -> fits(value, coding.coder().value()));
            case Field.Known.SITUATION -> {
                var found = new LinkedHashSet<Passage>();
                snapshot.situations().stream()
                        .filter(situation -> fits(value, situation.name()))
                        .forEach(situation -> found.addAll(snapshot.passages(situation.id())));
                yield new Answer(1, found);
            }
            case Field.Known.SPEAKER ->
                    units(
                            unit ->
                                    label(unit) != null
                                            && (fits(value, label(unit))
                                                    || fits(value, caseName(unit))));
            case Field.Known.ROLE ->
                    units(
                            unit ->
                                    unit.turn() != null
                                            && roleNames(role(unit)).stream()
                                                    .anyMatch(name -> fits(value, name)));
            case Field.Known.DOCUMENT -> units(unit -> fits(value, unit.document().name()));
            case Field.Known.KIND ->
                    units(
                            unit ->
                                    fits(
                                            value,
                                            switch (unit.document().kind()) {
                                                case INTERVIEW -> "entretien";
                                                case OBSERVATION -> "observation";
                                                default -> throw new IllegalStateException();
                                            }));
        };
    }

    private Answer variable(String name, Predicate<String> wanted) {
        return units(
                unit ->
                        variables(unit).entrySet().stream()
                                .anyMatch(
                                        entry ->
                                                Fold.fold(entry.getKey()).equals(Fold.fold(name))
                                                        && wanted.test(entry.getValue())));
    }

    private Answer sections(Predicate<Section> wanted) {
        var found = new LinkedHashSet<Passage>();
        texts.forEach(
                (id, text) ->
                        text.layers().sections().stream()
                                .filter(section -> !section.span().isEmpty())
                                .filter(wanted)
                                .forEach(section -> found.add(new Passage(id, section.span()))));
        return new Answer(0, found);
    }

    private static boolean fits(Value value, @Nullable String text) {
        return text != null
                && NaiveWords.regex(Fold.fold(value.pattern())).matcher(Fold.fold(text)).matches();
    }

    private Answer units(Predicate<Unit> wanted) {
        return new Answer(
                0,
                units.stream()
                        .filter(wanted)
                        .map(Unit::passage)
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    private Answer codings(Predicate<Coding> wanted) {
        var found = new LinkedHashSet<Passage>();
        for (var coding : snapshot.codings()) {
            if (wanted.test(coding)) {
                snapshot.passage(coding).ifPresent(found::add);
            }
        }
        return new Answer(1, found);
    }

    /// The code itself or one above it has that name.
    private boolean isOf(Coding coding, Value value) {
        var code = snapshot.codebook().find(coding.code());
        while (code.isPresent()) {
            if (fits(value, code.get().name())) {
                return true;
            }
            code = snapshot.codebook().parent(code.get());
        }
        return false;
    }

    private static @Nullable String label(Unit unit) {
        return unit.turn() == null ? null : unit.turn().speaker();
    }

    private @Nullable String caseName(Unit unit) {
        return snapshot.person(unit.document().id(), label(unit))
                .map(person -> person.name())
                .orElse(null);
    }

    private Map<String, String> variables(Unit unit) {
        var variables = new HashMap<>(unit.document().variables());
        snapshot.person(unit.document().id(), label(unit))
                .ifPresent(person -> variables.putAll(person.variables()));
        return variables;
    }

    private Role role(Unit unit) {
        return snapshot.speakers(unit.document().id()).stream()
                .filter(speaker -> speaker.label().equals(label(unit)))
                .map(speaker -> speaker.role())
                .findFirst()
                .orElse(Role.UNKNOWN);
    }

    private static List<String> roleNames(Role role) {
        return switch (role) {
            case INTERVIEWER -> List.of("enquêteur", "interviewer");
            case RESPONDENT -> List.of("enquêté", "respondent");
            case THIRD_PARTY -> List.of("tiers");
            case UNKNOWN -> List.of("inconnu");
        };
    }

    // Algebra

    private Answer and(List<Query> operands) {
        var coders = operands.stream().filter(query -> isOn(query, Field.Known.CODER)).toList();
        var isJoined = !coders.isEmpty() && operands.stream().anyMatch(NaiveSearch::isOnCode);
        var answers = new ArrayList<Answer>();
        for (var operand : operands) {
            if (isJoined && isOnCode(operand)) {
                answers.add(
                        new Answer(
                                1,
                                coders.stream()
                                        .map(
                                                coder ->
                                                        filter(
                                                                (Query.Filter) operand,
                                                                ((Query.Filter) coder).value()))
                                        .map(Answer::passages)
                                        .reduce(NaiveSearch::intersection)
                                        .orElseThrow()));
            } else if (!isJoined || !isOn(operand, Field.Known.CODER)) {
                answers.add(answer(operand));
            }
        }
        var grade = answers.stream().mapToInt(Answer::grade).max().orElse(0);
        if (grade < 2) {
            var subject =
                    answers.stream()
                            .filter(answer -> answer.grade() == grade)
                            .findFirst()
                            .orElseThrow();
            return subject.where(
                    passage -> answers.stream().allMatch(answer -> answer.touches(passage)));
        }
        var conditions = answers.stream().filter(answer -> answer.grade() < 2).toList();
        var subjects =
                answers.stream()
                        .filter(answer -> answer.grade() == 2)
                        .map(
                                answer ->
                                        answer.where(
                                                passage ->
                                                        conditions.stream()
                                                                .allMatch(
                                                                        condition ->
                                                                                condition.touches(
                                                                                        passage))))
                        .toList();
        if (subjects.size() == 1) {
            return subjects.getFirst();
        }
        var kept = new LinkedHashSet<Passage>();
        for (var unit : units) {
            if (subjects.stream().allMatch(subject -> subject.touches(unit.passage()))) {
                subjects.forEach(
                        subject -> kept.addAll(subject.where(unit.passage()::overlaps).passages()));
            }
        }
        return new Answer(2, kept);
    }

    private static Set<Passage> intersection(Set<Passage> a, Set<Passage> b) {
        var both = new LinkedHashSet<>(a);
        both.retainAll(b);
        return both;
    }

    private static boolean isOnCode(Query query) {
        return isOn(query, Field.Known.CODE) || isOn(query, Field.Known.CODE_ALONE);
    }

    private static boolean isOn(Query query, Field field) {
        return query instanceof Query.Filter filter && filter.field().equals(field);
    }

    private Answer except(Answer kept, Answer excluded) {
        if (excluded.grade() < 2) {
            return kept.where(passage -> !excluded.touches(passage));
        }
        return kept.where(
                passage ->
                        units.stream()
                                .filter(unit -> unit.passage().overlaps(passage))
                                .noneMatch(unit -> excluded.touches(unit.passage())));
    }
}
