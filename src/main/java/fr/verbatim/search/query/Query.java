package fr.verbatim.search.query;

import java.util.List;

/// What is asked of the texts: a tree. Immutable.
///
/// A query answers passages, in the order of documents and of their texts. The cases say which.
public sealed interface Query {

    /// Returns the query that `text` spells.
    ///
    /// @throws QuerySyntaxError when it spells none
    static Query parse(String text) {
        return new QueryParser(Names.ANY).parse(text);
    }

    /// Words that follow each other inside a unit; a single word is the shortest phrase. A passage
    /// goes from the first word to the last.
    ///
    /// @param terms the written words, in order
    record Phrase(List<Term> terms) implements Query {

        public Phrase {
            terms = atLeast(1, terms);
        }
    }

    /// Words that stand together in any order inside a unit, with at most `between` others among
    /// them. A passage is a smallest stretch that holds them all.
    ///
    /// @param terms the written words
    /// @param between how many other words may stand between the first and the last, from 0 to
    ///   1,000
    record Proximity(List<Term> terms, int between) implements Query {

        public Proximity {
            terms = atLeast(1, terms);
            checkDistance(between);
        }
    }

    /// What `field:value` keeps.
    ///
    /// @param field what is looked at
    /// @param value what it has to be, accents and case left aside
    record Filter(Field field, Value value) implements Query {}

    /// All of the operands in the same unit: ET.
    record And(List<Query> operands) implements Query {

        public And {
            operands = atLeast(2, operands);
        }
    }

    /// Any of the operands: OU.
    record Or(List<Query> operands) implements Query {

        public Or {
            operands = atLeast(2, operands);
        }
    }

    /// The passages of `kept` where `excluded` has none: SAUF.
    record Except(Query kept, Query excluded) implements Query {}

    /// The passages of `subject` that stand in a relation to one of `other`.
    ///
    /// @param subject whose passages are answered
    /// @param relation how they have to stand
    /// @param words for [Relation#NEAR], how many words may stand between, from 0 to 1,000; else 0
    /// @param other what they are compared with
    record Related(Query subject, Relation relation, int words, Query other) implements Query {

        public Related {
            checkDistance(words);
            if (relation != Relation.NEAR && words != 0) {
                throw new IllegalArgumentException("only nearness has a distance");
            }
        }
    }

    /// The greatest distance in words that can be asked for.
    int FARTHEST = 1_000;

    private static <T> List<T> atLeast(int count, List<T> list) {
        if (list.size() < count) {
            throw new IllegalArgumentException("needs " + count + " or more, not " + list.size());
        }
        return List.copyOf(list);
    }

    private static void checkDistance(int words) {
        if (words < 0 || words > FARTHEST) {
            throw new IllegalArgumentException(
                    "a distance is 0 to " + FARTHEST + " words: " + words);
        }
    }
}
