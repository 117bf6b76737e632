package fr.verbatim.search.query;

import fr.verbatim.language.Tokeniser;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes random queries over given words and conditions.
public final class RandomQueries {

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private static final List<Scope> SCOPES = List.of(Scope.values());
    private static final List<Scope> COUNTED = SCOPES.stream().filter(Scope::isCounted).toList();
    private static final List<String> REGEXES =
            List.of("serr.*", "l[ea]", ".?l.*e", "É.*", "\\d+,\\d+", "(le|oui)", "-?ce", "[^s]+");

    private final Random random;
    private final List<String> words;
    private final Supplier<Query> filters;

    public RandomQueries(Random random, List<String> words, Supplier<Query> filters) {
        this.random = random;
        this.words = words;
        this.filters = filters;
    }

    /// Returns a query of at most `depth` levels.
    public Query next(int depth) {
        return switch (random.nextInt(depth <= 1 ? 5 : 11)) {
            case 0 -> new Query.Phrase(List.of(term()));
            case 1 -> new Query.Phrase(terms(3));
            case 2 -> new Query.Proximity(terms(4), random.nextInt(7), random.nextBoolean());
            case 3 -> filters.get();
            case 4 -> sequence();
            case 5, 6 -> new Query.And(several(depth - 1));
            case 7 -> new Query.Or(several(depth - 1));
            case 8 -> new Query.Except(next(depth - 1), next(depth - 1));
            default -> related(depth - 1);
        };
    }

    private Query related(int depth) {
        var relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        var scope =
                relation == Relation.SAME
                        ? SCOPES.get(1 + random.nextInt(SCOPES.size() - 1))
                        : relation.hasDistance()
                                ? COUNTED.get(random.nextInt(COUNTED.size()))
                                : Scope.WORD;
        return new Query.Related(
                next(depth),
                relation,
                relation.hasDistance() ? random.nextInt(scope == Scope.WORD ? 12 : 3) : 0,
                scope,
                next(depth));
    }

    private Query sequence() {
        var elements = new ArrayList<Element>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            elements.add(element());
        }
        if (elements.stream().allMatch(element -> element.least() == 0)) {
            elements.add(Element.once(List.of(condition())));
        }
        return new Query.Sequence(elements);
    }

    private Element element() {
        var conditions = new ArrayList<Element.Condition>();
        for (int i = random.nextInt(3); i > 0; i--) {
            conditions.add(condition());
        }
        return switch (random.nextInt(6)) {
            case 0 -> new Element(conditions, 0, Element.ENDLESS);
            case 1 -> new Element(conditions, 1 + random.nextInt(2), Element.ENDLESS);
            case 2 -> new Element(conditions, 0, 1 + random.nextInt(3));
            case 3 -> new Element(conditions, 2, 2 + random.nextInt(2));
            default -> Element.once(conditions);
        };
    }

    private Element.Condition condition() {
        var attributes = Element.Attribute.values();
        var attribute =
                random.nextInt(3) > 0
                        ? Element.Attribute.WORD
                        : attributes[random.nextInt(attributes.length)];
        return new Element.Condition(
                attribute,
                random.nextInt(4) == 0,
                random.nextInt(3) == 0
                        ? new Regex(REGEXES.get(random.nextInt(REGEXES.size())), exactness())
                        : single());
    }

    private Term single() {
        while (true) {
            var term = term();
            if (Tokeniser.ofPatterns().tokens(term.text()).size() == 1) {
                return term;
            }
        }
    }

    private List<Query> several(int depth) {
        var queries = new ArrayList<Query>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            queries.add(next(depth));
        }
        return queries;
    }

    private List<Term> terms(int most) {
        var terms = new ArrayList<Term>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            terms.add(term());
        }
        return terms;
    }

    private Term term() {
        return new Term(words.get(random.nextInt(words.size())), exactness());
    }

    private Exactness exactness() {
        var all = Exactness.values();
        return random.nextInt(3) > 0 ? Exactness.FOLDED : all[random.nextInt(all.length)];
    }
}
