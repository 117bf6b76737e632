package fr.verbatim;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.language.Tokeniser;

import org.jspecify.annotations.Nullable;

/// A document with what it holds, in numbers. Immutable.
///
/// @param document the document
/// @param turns turns of speech
/// @param words words of everybody; labels, times and notes are none
/// @param extracts coded extracts that are seen
/// @param doubts how many things the import asked to check
/// @param confidence how sure its turns are, from 0 to 1; null when nobody speaks, or when the
///   import’s account was not kept
public record DocumentSummary(
        Document document,
        int turns,
        int words,
        int extracts,
        int doubts,
        @Nullable Double confidence) {

    static DocumentSummary of(DocumentAccount told, DocumentText text, int extracts) {
        var account = told.account();
        var recognition = account == null ? null : account.recognition();
        var turns = text.layers().turns().size();
        return new DocumentSummary(
                told.document(),
                turns,
                new Tokeniser().words(text).size(),
                extracts,
                account == null ? 0 : account.doubts().size(),
                recognition == null || turns == 0 ? null : recognition.confidence());
    }
}
