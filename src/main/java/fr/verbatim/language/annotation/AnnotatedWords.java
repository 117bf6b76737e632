package fr.verbatim.language.annotation;

import java.util.List;

/// The words of one stretch of text, understood. Immutable.
///
/// @param readings one for each word, in order
/// @param sentenceEnds for each sentence the number of words up to its end, in order, the last
///   being that of all words
public record AnnotatedWords(List<Reading> readings, List<Integer> sentenceEnds) {

    public AnnotatedWords {
        readings = List.copyOf(readings);
        sentenceEnds = List.copyOf(sentenceEnds);
    }
}
