package fr.verbatim.search;

import static org.assertj.core.api.Assertions.assertThat;

import fr.verbatim.coding.Coding;
import fr.verbatim.coding.Passage;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Role;
import fr.verbatim.corpus.Turn;
import fr.verbatim.language.Fold;
import fr.verbatim.language.Token;
import fr.verbatim.language.Tokeniser;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.french.FrenchDictionary;
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
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Answers queries by looking at every word of every text: slow, and simple enough to be believed.
final class NaiveSearch {

    private static final FrenchDictionary DICTIONARY = new FrenchDictionary();

    private final Snapshot snapshot;
    private final List<Unit> units = new ArrayList<>();

    private record Unit(
            Document document, Passage passage, @Nullable Turn turn, List<Word> words) {}

    /// A word with its folded lemma; null in a document that is not annotated.
    private record Word(Span span, String form, String folded, @Nullable String lemma) {}

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
            var lemmas = annotations.find(document).map(it -> lemmas(text, it)).orElse(Map.of());
            for (var turn : text.layers().turns()) {
                add(document, text, turn.speech(), turn, lemmas);
            }
            for (var paragraph : text.layers().paragraphs()) {
                var span = paragraph.span();
                if (text.layers().turns().stream().noneMatch(turn -> turn.span().overlaps(span))) {
                    add(document, text, span, null, lemmas);
                }
            }
        }
    }

    /// Returns the lemma of each word: they are numbered through the document.
    private static Map<Span, String> lemmas(DocumentText text, Annotation annotation) {
        var turns = text.layers().turns();
        var words =
                new Tokeniser()
                        .words(text).stream()
                                .map(Token::span)
                                .filter(
                                        word ->
                                                turns.stream()
                                                        .filter(it -> it.span().overlaps(word))
                                                        .allMatch(it -> it.speech().contains(word)))
                                .sorted()
                                .toList();
        assertThat(words).hasSize(annotation.size());
        var lemmas = new HashMap<Span, String>();
        for (int i = 0; i < words.size(); i++) {
            lemmas.put(words.get(i), Fold.fold(annotation.lemma(i)));
        }
        return lemmas;
    }

    private void add(
            Document document,
            DocumentText text,
            Span span,
            @Nullable Turn turn,
            Map<Span, String> lemmas) {
        var words =
                new Tokeniser()
                        .words(text).stream()
                                .filter(word -> span.contains(word.span()))
                                .map(
                                        word ->
                                                new Word(
                                                        word.span(),
                                                        word.form(),
                                                        word.folded(),
                                                        lemmas.get(word.span())))
                                .toList();
        if (!span.isEmpty()) {
            units.add(new Unit(document, new Passage(document.id(), span), turn, words));
        }
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
            case Query.Phrase(var terms) -> phrases(words(terms));
            case Query.Proximity(var terms, var between) -> windows(words(terms), between);
            case Query.Filter filter -> filter(filter, null);
            case Query.And(var operands) -> and(operands);
            case Query.Or(var operands) -> {
                var answers = operands.stream().map(this::answer).toList();
                var all = new LinkedHashSet<Passage>();
                answers.forEach(answer -> all.addAll(answer.passages()));
                yield new Answer(answers.stream().mapToInt(Answer::grade).max().orElse(0), all);
            }
            case Query.Except(var kept, var excluded) -> except(answer(kept), answer(excluded));
            case Query.Related(var subject, var relation, var distance, var other) -> {
                var others = answer(other).passages();
                yield answer(subject)
                        .where(
                                passage ->
                                        others.stream()
                                                .filter(
                                                        found ->
                                                                found.document()
                                                                        .equals(passage.document()))
                                                .anyMatch(
                                                        found ->
                                                                holds(
                                                                        relation, passage, found,
                                                                        distance)));
            }
        };
    }

    // Words

    private List<Predicate<Word>> words(List<Term> terms) {
        var words = new ArrayList<Predicate<Word>>();
        for (var term : terms) {
            for (var word : Tokeniser.ofPatterns().tokens(term.text())) {
                var pattern = regex(term.exact() ? word.form() : Fold.word(word.form()));
                if (term.exact()) {
                    words.add(found -> pattern.matcher(found.form()).matches());
                } else if (word.form().contains("*") || word.form().contains("?")) {
                    words.add(found -> pattern.matcher(found.folded()).matches());
                } else {
                    words.add(byLemma(word.form()));
                }
            }
        }
        return words;
    }

    /// The lemmas that the form has somewhere; when it has none, those of the dictionary.
    private Predicate<Word> byLemma(String written) {
        var form = Fold.word(written);
        var lemmas = new HashSet<String>();
        for (var unit : units) {
            for (var word : unit.words()) {
                if (word.lemma() != null && word.folded().equals(form)) {
                    lemmas.add(word.lemma());
                }
            }
        }
        if (lemmas.isEmpty()) {
            lemmas.add(form);
            DICTIONARY.lemmas(written).forEach(lemma -> lemmas.add(Fold.fold(lemma)));
        }
        return word ->
                word.lemma() == null ? word.folded().equals(form) : lemmas.contains(word.lemma());
    }

    private static Pattern regex(String wildcards) {
        var regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            var c = wildcards.substring(i, i + 1);
            regex.append(c.equals("*") ? ".*" : c.equals("?") ? "." : Pattern.quote(c));
        }
        return Pattern.compile(regex.toString());
    }

    private Answer phrases(List<Predicate<Word>> words) {
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

    private Answer windows(List<Predicate<Word>> words, int between) {
        var found = new LinkedHashSet<Passage>();
        for (var unit : units) {
            var holds =
                    (BiPredicate<Integer, Integer>)
                            (first, last) -> holdsAll(unit.words().subList(first, last + 1), words);
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

    private static boolean holdsAll(List<Word> tokens, List<Predicate<Word>> words) {
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
            case Field.Variable(var name) ->
                    units(
                            unit ->
                                    variables(unit).entrySet().stream()
                                            .anyMatch(
                                                    entry ->
                                                            Fold.fold(entry.getKey())
                                                                            .equals(Fold.fold(name))
                                                                    && fits(
                                                                            value,
                                                                            entry.getValue())));
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

    private static boolean fits(Value value, @Nullable String text) {
        return text != null && regex(Fold.fold(value.pattern())).matcher(Fold.fold(text)).matches();
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
        var isJoined =
                !coders.isEmpty()
                        && operands.stream().anyMatch(query -> isOn(query, Field.Known.CODE));
        var answers = new ArrayList<Answer>();
        for (var operand : operands) {
            if (isJoined && isOn(operand, Field.Known.CODE)) {
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

    private boolean holds(Relation relation, Passage a, Passage b, int distance) {
        return switch (relation) {
            case OVERLAP -> a.overlaps(b);
            case WITHIN -> b.span().contains(a.span());
            case NEAR -> a.overlaps(b) || wordsBetween(a, b) <= distance;
        };
    }

    private long wordsBetween(Passage a, Passage b) {
        var from = Math.min(a.span().end(), b.span().end());
        var to = Math.max(a.span().start(), b.span().start());
        return units.stream()
                .filter(unit -> unit.document().id().equals(a.document()))
                .flatMap(unit -> unit.words().stream())
                .filter(word -> word.span().start() >= from && word.span().end() <= to)
                .count();
    }
}
