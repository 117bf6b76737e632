package fr.verbatim;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.corpus.DocumentId;

import java.util.Set;

/// One line of the study's history on a page of it. Immutable.
///
/// @param line what was done
/// @param documents the documents that it touched, or in which it did; one may have left the study
/// @param codes the codes that it touched, or gave, or took off; one may have left the codebook
/// @param undone whether it is a change that was undone since, and not done again
/// @param mine whether the coder who asks did it and can undo it: a change, not an undo, that still
///   holds
public record PastLine(
        HistoryLine line,
        Set<DocumentId> documents,
        Set<CodeId> codes,
        boolean undone,
        boolean mine) {

    public PastLine {
        documents = Set.copyOf(documents);
        codes = Set.copyOf(codes);
    }
}
