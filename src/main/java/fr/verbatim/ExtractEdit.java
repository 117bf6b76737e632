package fr.verbatim;

import fr.verbatim.codebook.Code;
import fr.verbatim.coding.Passage;
import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;

import org.jspecify.annotations.Nullable;

/// What changes of an extract; what is null stays. Immutable.
///
/// @param code another code
/// @param passage another passage of its document
/// @param qualities how it speaks, all of it
public record ExtractEdit(
        @Nullable Code code, @Nullable Passage passage, @Nullable Qualities qualities) {

    /// How an extract speaks.
    ///
    /// @param register null when that is left open
    /// @param tone null when that is left open
    /// @param retained whether it is marked *retenu* for a report
    public record Qualities(@Nullable Register register, @Nullable Tone tone, boolean retained) {}
}
