package fr.verbatim.coding;

import fr.verbatim.codebook.CodeId;
import fr.verbatim.corpus.DocumentId;

import org.jspecify.annotations.Nullable;

/// A code on a passage, by a coder. The passage is where its [Anchor] in the document's current
/// revision stands.
///
/// Immutable.
///
/// @param id the coding's identity, and the owner of its anchors
/// @param document the document coded
/// @param code the code given
/// @param coder who gave it
/// @param created when, as an ISO-8601 instant
/// @param register how the words speak, if said
/// @param tone how the speaker judges, if said
/// @param retained whether the extract is marked *retenu* for a report
public record Coding(
        CodingId id,
        DocumentId document,
        CodeId code,
        Coder coder,
        String created,
        @Nullable Register register,
        @Nullable Tone tone,
        boolean retained) {

    /// Returns the same coding with another code.
    public Coding withCode(CodeId code) {
        return new Coding(id, document, code, coder, created, register, tone, retained);
    }

    /// Returns the same coding with other things said of its extract.
    public Coding withQualities(
            @Nullable Register register, @Nullable Tone tone, boolean retained) {
        return new Coding(id, document, code, coder, created, register, tone, retained);
    }
}
