package fr.verbatim.coding;

/// A note that carries the researcher's thinking: *mémo*. Immutable.
///
/// @param id the memo's identity; for a passage, the owner of its anchors
/// @param subject what kind of thing it is about
/// @param about the identity of that thing: a document's for [Subject#DOCUMENT] and
///   [Subject#PASSAGE], a coding's, a code's, a case's; empty for [Subject#STUDY]
/// @param type a name the user chose, such as `théorique`; empty when none
/// @param text what it says
/// @param coder who wrote it
/// @param created when, as an ISO-8601 instant
public record Memo(
        MemoId id,
        Subject subject,
        String about,
        String type,
        String text,
        Coder coder,
        String created) {

    /// Returns the same memo, about another thing of its kind.
    public Memo withAbout(String about) {
        return new Memo(id, subject, about, type, text, coder, created);
    }

    /// Returns the same memo in other words.
    public Memo withWords(String type, String text) {
        return new Memo(id, subject, about, type, text, coder, created);
    }

    /// What a memo can be about.
    public enum Subject {
        PASSAGE,
        CODING,
        DOCUMENT,
        CODE,
        CASE,
        STUDY
    }
}
