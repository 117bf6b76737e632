package fr.verbatim;

import fr.verbatim.corpus.Document;

/// A document with what it holds, in numbers. Immutable.
///
/// @param document the document
/// @param turns turns of speech
/// @param words words of everybody; labels, times and notes are none
/// @param extracts coded extracts that are seen
public record DocumentSummary(Document document, int turns, int words, int extracts) {

    static DocumentSummary of(Document document, Lengths.Length length, int extracts) {
        return new DocumentSummary(document, length.turns(), length.words(), extracts);
    }
}
