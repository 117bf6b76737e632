package fr.verbatim;

import fr.verbatim.coding.Coder;
import fr.verbatim.coding.CodingId;
import fr.verbatim.coding.Quotation;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;

import org.jspecify.annotations.Nullable;

/// A coded passage as it is read: its code, who gave it, its words and their reference. Immutable.
///
/// @param id the coding's identity
/// @param code the code's key
/// @param codeName the code's name
/// @param coder who gave the code
/// @param created when, as an ISO-8601 instant
/// @param register how the words speak, if said
/// @param tone how the speaker judges, if said
/// @param retained whether the extract is marked *retenu* for a report
/// @param document the document's name
/// @param text the words; as they stood when last placed if they were edited since
/// @param quotation the passage with its reference; null when its words were edited and it has to
///   be placed again
public record Extract(
        CodingId id,
        String code,
        String codeName,
        Coder coder,
        String created,
        @Nullable Register register,
        @Nullable Tone tone,
        boolean retained,
        String document,
        String text,
        @Nullable Quotation quotation) {

    /// Returns whether its words were edited, so that it has to be placed again.
    public boolean isUnplaced() {
        return quotation == null;
    }
}
