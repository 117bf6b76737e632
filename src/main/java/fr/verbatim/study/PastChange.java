package fr.verbatim.study;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.message.Message;

import java.util.Set;

/// One line of the journal as it is told, with what it touched. Immutable.
///
/// @param entry the line
/// @param original the number of the plain change that it undoes or does again; its own otherwise
/// @param what what that plain change did, to be put in words
/// @param documents the documents that it touched, or in which it did
/// @param codes the codes that it touched, or gave, or took off
/// @param isUndoing whether it undoes
/// @param isInEffect whether it holds: nothing that holds undoes it
public record PastChange(
        JournalEntry entry,
        long original,
        Message what,
        Set<DocumentId> documents,
        Set<CodeId> codes,
        boolean isUndoing,
        boolean isInEffect) {

    public PastChange {
        documents = Set.copyOf(documents);
        codes = Set.copyOf(codes);
    }

    /// Returns whether it does again what was undone.
    public boolean isRedoing() {
        return original != entry.number() && !isUndoing;
    }
}
