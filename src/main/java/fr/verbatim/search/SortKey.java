package fr.verbatim.search;

import fr.verbatim.search.query.Field;

/// By what the lines of a concordance are ordered.
public sealed interface SortKey {

    /// By document and place.
    record Text() implements SortKey {}

    /// By the words of the hit.
    record Node() implements SortKey {}

    /// By the words before the hit, the nearest first.
    ///
    /// @param from which of them counts first: 1 for the nearest
    record Left(int from) implements SortKey {
        public Left {
            positive(from);
        }
    }

    /// By the words after the hit.
    ///
    /// @param from which of them counts first: 1 for the nearest
    record Right(int from) implements SortKey {
        public Right {
            positive(from);
        }
    }

    /// By what a field or variable says of where the hit starts: who speaks, the document, the
    /// function.
    record By(Field field) implements SortKey {}

    private static void positive(int from) {
        if (from < 1) {
            throw new IllegalArgumentException("the first word is number 1, not " + from);
        }
    }
}
