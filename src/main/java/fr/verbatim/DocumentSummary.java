package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.language.Tokeniser;

/// A document with what it holds, in numbers. Immutable.
///
/// @param document the document
/// @param turns turns of speech
/// @param words words of everybody; labels, times and notes are none
/// @param extracts coded extracts that are seen
public record DocumentSummary(Document document, int turns, int words, int extracts) {

    static DocumentSummary of(Document document, DocumentText text, int extracts) {
        return new DocumentSummary(
                document,
                text.layers().turns().size(),
                new Tokeniser().words(text).size(),
                extracts);
    }
}
