package fr.verbatim.search.query;

import java.util.List;
import java.util.stream.Stream;

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

    /// Returns this query and all the queries inside it.
    default Stream<Query> all() {
        var inside =
                switch (this) {
                    case Phrase _, Proximity _, Sequence _, Filter _, Between _ -> List.<Query>of();
                    case And(var operands) -> operands;
                    case Or(var operands) -> operands;
                    case Except(var kept, var excluded) -> List.of(kept, excluded);
                    case Related(var subject, _, _, _, var other) -> List.of(subject, other);
                };
        return Stream.concat(Stream.of(this), inside.stream().flatMap(Query::all));
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

    /// Words that stand together inside a unit, with at most `between` others among them. A passage
    /// is a smallest stretch that holds them all.
    ///
    /// @param terms the written words
    /// @param between how many other words may stand between the first and the last, from 0 to
    ///   1,000
    /// @param ordered whether they have to come in the order of `terms`
    record Proximity(List<Term> terms, int between, boolean ordered) implements Query {

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

    /// The units where a variable lies between two numbers or dates: `âge:30..45`.
    record Between(Field.Variable variable, Range range) implements Query {}

    /// Words that follow each other inside a unit, each told by what it has to be: `[pos=VERB]
    /// []{0,3} [lemme=porte]`. From each first word a passage is the longest that fits; those that
    /// lie inside another are left out.
    ///
    /// @param elements at least one of them cannot be absent; together they ask for at most
    ///   [#LONGEST_SEQUENCE] words
    record Sequence(List<Element> elements) implements Query {

        public Sequence {
            elements = atLeast(1, elements);
            if (elements.stream().allMatch(element -> element.least() == 0)) {
                throw new IllegalArgumentException("asks for no word at all");
            }
            if (length(elements) > LONGEST_SEQUENCE) {
                throw new IllegalArgumentException("asks for too many words");
            }
        }

        /// Returns whether it asks for the lemma or the part of speech of a word.
        public boolean asksForAnnotation() {
            return elements.stream()
                    .flatMap(element -> element.conditions().stream())
                    .anyMatch(condition -> condition.attribute() != Element.Attribute.WORD);
        }

        /// Returns how many words are told one by one.
        static int length(List<Element> elements) {
            return elements.stream().mapToInt(Element::size).sum();
        }
    }

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
    /// @param distance how far from each other, at most, in `scope`, from 0 to 1,000; 0 when the
    ///   relation has no distance
    /// @param scope in what distances are counted; for [Relation#SAME], what has to be the same;
    ///   else [Scope#WORD]
    /// @param other what they are compared with
    record Related(Query subject, Relation relation, int distance, Scope scope, Query other)
            implements Query {

        public Related {
            checkDistance(distance);
            if (!relation.hasDistance() && distance != 0) {
                throw new IllegalArgumentException("has no distance: " + relation);
            }
            var isFit =
                    relation.hasDistance()
                            ? scope.isCounted()
                            : (relation == Relation.SAME) == (scope != Scope.WORD);
            if (!isFit) {
                throw new IllegalArgumentException(scope + " does not go with " + relation);
            }
        }
    }

    /// The greatest distance that can be asked for.
    int FARTHEST = 1_000;

    /// The greatest number of words that a sequence may tell one by one.
    int LONGEST_SEQUENCE = 500;

    private static <T> List<T> atLeast(int count, List<T> list) {
        if (list.size() < count) {
            throw new IllegalArgumentException("needs " + count + " or more, not " + list.size());
        }
        return List.copyOf(list);
    }

    private static void checkDistance(int distance) {
        if (distance < 0 || distance > FARTHEST) {
            throw new IllegalArgumentException("a distance is 0 to " + FARTHEST + ": " + distance);
        }
    }
}
