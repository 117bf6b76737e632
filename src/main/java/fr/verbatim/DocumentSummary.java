package fr.verbatim;

import fr.verbatim.corpus.Document;

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

    static DocumentSummary of(DocumentAccount told, Lengths.Length length, int extracts) {
        var account = told.account();
        var recognition = account == null ? null : account.recognition();
        return new DocumentSummary(
                told.document(),
                length.turns(),
                length.words(),
                extracts,
                account == null ? 0 : account.doubts().size(),
                recognition == null || length.turns() == 0 ? null : recognition.confidence());
    }
}
