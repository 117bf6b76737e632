package fr.verbatim.search.index;

import fr.verbatim.message.Message;
import fr.verbatim.search.query.Element;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QuerySyntaxError;
import fr.verbatim.search.query.Term;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Makes what finds the passages of a query about words, segment by segment. What the words stand
/// for is looked up once. Confined to one search.
final class Finders {

    private final Query query;
    private final Vocabulary vocabulary;
    private final UnitConditions conditions;

    /// Whether passages are only counted.
    private final boolean isCounting;

    private final Map<List<Term>, List<WordPattern>> patterns = new HashMap<>();
    private final Map<WordPattern, Vocabulary.Sought> words = new HashMap<>();
    private final Map<Query.Sequence, WordForms> sequences = new HashMap<>();

    /// @param query a query that [#isOfUnits]
    /// @throws PatternTooWide when a pattern stands for too many different words
    Finders(Query query, Vocabulary vocabulary, UnitConditions conditions, boolean isCounting)
            throws IOException {
        this.query = query;
        this.vocabulary = vocabulary;
        this.conditions = conditions;
        this.isCounting = isCounting;
        lookUp(query);
    }

    private void lookUp(Query query) throws IOException {
        switch (query) {
            case Query.Phrase(var terms) -> lookUpWords(terms);
            case Query.Proximity(var terms, var _, var _) -> lookUpWords(terms);
            case Query.Sequence sequence ->
                    sequences.put(sequence, WordForms.of(sequence, vocabulary));
            case Query.And(var operands) -> lookUpAll(operands);
            case Query.Or(var operands) -> lookUpAll(operands);
            case Query.Except(var kept, var excluded) -> lookUpAll(List.of(kept, excluded));
            case Query.Filter _, Query.Between _, Query.Related _ -> {}
        }
    }

    private void lookUpAll(List<Query> queries) throws IOException {
        for (var one : queries) {
            lookUp(one);
        }
    }

    private void lookUpWords(List<Term> terms) throws IOException {
        var asked = WordPattern.of(terms);
        if (asked.isEmpty()) {
            throw new QuerySyntaxError(
                    0, Message.of("search.no-word", terms.getFirst().text()), null);
        }
        if (asked.stream().allMatch(WordPattern::isAnything)) {
            throw new PatternTooWide(asked.getFirst().form(), Vocabulary.WIDEST);
        }
        patterns.put(terms, asked);
        for (var pattern : asked) {
            if (!pattern.isAnything() && !words.containsKey(pattern)) {
                words.put(pattern, vocabulary.sought(pattern));
            }
        }
    }

    /// Returns whether a query asks for words inside units, on conditions that hold of units.
    static boolean isOfUnits(Query query, UnitConditions conditions) {
        return switch (query) {
            case Query.Phrase _, Query.Proximity _, Query.Sequence _ -> true;
            case Query.And(var operands) -> {
                var words = operands.stream().filter(it -> conditions.of(it).isEmpty()).toList();
                yield !words.isEmpty() && words.stream().allMatch(it -> isOfUnits(it, conditions));
            }
            case Query.Or(var operands) ->
                    operands.stream().allMatch(it -> isOfUnits(it, conditions));
            case Query.Except(var kept, var excluded) ->
                    isOfUnits(kept, conditions)
                            && (conditions.of(excluded).isPresent()
                                    || isOfUnits(excluded, conditions));
            case Query.Filter _, Query.Between _, Query.Related _ -> false;
        };
    }

    /// Returns what finds the passages in a segment.
    Finder of(Shelf.Segment segment) throws IOException {
        return of(query, segment, isCounting);
    }

    /// Returns how many passages there are in a segment; for words that are in no condition the
    /// dictionary tells, when nothing of it is to be left out.
    long count(Shelf.Segment segment) throws IOException {
        return query instanceof Query.Phrase(var terms)
                ? count(patterns(terms), segment)
                : Sweep.count(segment, of(segment));
    }

    private long count(List<WordPattern> patterns, Shelf.Segment segment) throws IOException {
        return patterns.size() == 1
                ? count(sought(patterns.getFirst()), segment)
                : Sweep.count(segment, of(segment));
    }

    /// Returns how often words occur in a segment.
    static long count(Vocabulary.Sought sought, Shelf.Segment segment) throws IOException {
        return segment.isWhole()
                ? Vocabulary.count(segment.leaf(), sought)
                : Sweep.count(segment, word(sought, segment, Vocabulary.Detail.COUNT));
    }

    private Finder of(Query query, Shelf.Segment segment, boolean isCounting) throws IOException {
        return switch (query) {
            case Query.Phrase(var terms) -> phrase(patterns(terms), segment, isCounting);
            case Query.Proximity(var terms, var between, var ordered) ->
                    new WindowFinder(
                            segment.leaf(), slots(patterns(terms), segment), between, ordered);
            case Query.Sequence sequence ->
                    new SequenceFinder(segment.leaf(), sequence, slots(sequence, segment));
            case Query.And(var operands) -> all(operands, segment, isCounting);
            case Query.Or(var operands) -> combined(operands, false, segment, isCounting);
            case Query.Except(var kept, var excluded) -> {
                var finder = of(kept, segment, isCounting);
                var test = conditions.of(excluded);
                yield test.isPresent()
                        ? Restricted.where(finder, test.get(), false)
                        : Restricted.without(finder, of(excluded, segment, true));
            }
            case Query.Filter _, Query.Between _, Query.Related _ ->
                    throw new IllegalArgumentException("not of units: " + query);
        };
    }

    private Finder all(List<Query> operands, Shelf.Segment segment, boolean isCounting)
            throws IOException {
        var queries = new ArrayList<Query>();
        var tests = new ArrayList<UnitConditions.Test>();
        for (var operand : operands) {
            conditions.of(operand).ifPresentOrElse(tests::add, () -> queries.add(operand));
        }
        var finder = combined(queries, true, segment, isCounting);
        for (var test : tests) {
            finder = Restricted.where(finder, test, true);
        }
        return finder;
    }

    private Finder combined(
            List<Query> queries, boolean isOfAll, Shelf.Segment segment, boolean isCounting)
            throws IOException {
        if (queries.size() == 1) {
            return of(queries.getFirst(), segment, isCounting);
        }
        var areApart = areApart(queries);
        var finders = new ArrayList<Finder>();
        for (var query : queries) {
            finders.add(of(query, segment, isCounting && areApart));
        }
        return new Combined(finders, isOfAll, areApart);
    }

    /// Returns whether all are single words, of which none can be another.
    private boolean areApart(List<Query> queries) throws IOException {
        var terms = new HashSet<String>();
        var fields = new HashSet<String>();
        for (var query : queries) {
            var patterns =
                    query instanceof Query.Phrase(var written)
                            ? patterns(written)
                            : List.<WordPattern>of();
            if (patterns.size() != 1 || patterns.getFirst().isAnything()) {
                return false;
            }
            var sought = sought(patterns.getFirst());
            fields.add(sought.field());
            if (fields.size() > 1 || !Collections.disjoint(terms, sought.terms())) {
                return false;
            }
            terms.addAll(sought.terms());
        }
        return true;
    }

    private Finder phrase(List<WordPattern> patterns, Shelf.Segment segment, boolean isCounting)
            throws IOException {
        if (patterns.size() > 1) {
            return new PhraseFinder(segment.leaf(), slots(patterns, segment));
        }
        return word(
                sought(patterns.getFirst()),
                segment,
                isCounting ? Vocabulary.Detail.COUNT : Vocabulary.Detail.CHARACTERS);
    }

    private static Finder word(
            Vocabulary.Sought sought, Shelf.Segment segment, Vocabulary.Detail detail)
            throws IOException {
        return new WordFinder(Vocabulary.slot(segment.leaf(), sought, detail));
    }

    private List<@Nullable Slot> slots(List<WordPattern> patterns, Shelf.Segment segment)
            throws IOException {
        var slots = new ArrayList<@Nullable Slot>();
        for (var pattern : patterns) {
            slots.add(
                    pattern.isAnything()
                            ? null
                            : Vocabulary.slot(
                                    segment.leaf(), sought(pattern), Vocabulary.Detail.POSITIONS));
        }
        return slots;
    }

    private Map<Element.Condition, Slot> slots(Query.Sequence sequence, Shelf.Segment segment)
            throws IOException {
        var known = known(sequences.get(sequence));
        var slots = new HashMap<Element.Condition, Slot>();
        for (var condition : known.forms().keySet()) {
            slots.put(
                    condition,
                    Vocabulary.slot(
                            segment.leaf(), known.of(condition), Vocabulary.Detail.POSITIONS));
        }
        return slots;
    }

    private Vocabulary.Sought sought(WordPattern word) {
        return known(words.get(word));
    }

    private static <T> T known(@Nullable T lookedUp) {
        if (lookedUp == null) {
            throw new IllegalStateException("all words of the query were looked up");
        }
        return lookedUp;
    }

    private List<WordPattern> patterns(List<Term> terms) {
        return known(patterns.get(terms));
    }
}
