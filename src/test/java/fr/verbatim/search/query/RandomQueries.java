package fr.verbatim.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/// Makes random queries over given words and conditions.
public final class RandomQueries {

    private static final List<Relation> RELATIONS = List.of(Relation.values());

    private final Random random;
    private final List<String> words;
    private final Supplier<Query.Filter> filters;

    public RandomQueries(Random random, List<String> words, Supplier<Query.Filter> filters) {
        this.random = random;
        this.words = words;
        this.filters = filters;
    }

    /// Returns a query of at most `depth` levels.
    public Query next(int depth) {
        return switch (random.nextInt(depth <= 1 ? 4 : 9)) {
            case 0 -> new Query.Phrase(List.of(term()));
            case 1 -> new Query.Phrase(terms(3));
            case 2 -> new Query.Proximity(terms(4), random.nextInt(7));
            case 3 -> filters.get();
            case 4, 5 -> new Query.And(several(depth - 1));
            case 6 -> new Query.Or(several(depth - 1));
            case 7 -> new Query.Except(next(depth - 1), next(depth - 1));
            default -> related(depth - 1);
        };
    }

    private Query related(int depth) {
        var relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        return new Query.Related(
                next(depth),
                relation,
                relation == Relation.NEAR ? random.nextInt(12) : 0,
                next(depth));
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
        return new Term(words.get(random.nextInt(words.size())), random.nextInt(4) == 0);
    }
}
