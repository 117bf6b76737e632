package fr.verbatim;

import fr.verbatim.coding.Register;
import fr.verbatim.coding.Tone;

import org.jspecify.annotations.Nullable;

/// What is said of a passage when it is coded. Immutable: each method that starts with `with`
/// answers another one.
///
/// @param register how its words speak; null when that is left open
/// @param tone how its speaker judges; null when that is left open
/// @param retained whether its extracts are marked *retenu* for a report
/// @param situation the name of the coder's situation it belongs to, which is made when missing;
///   empty for none
public record Marking(
        @Nullable Register register, @Nullable Tone tone, boolean retained, String situation) {

    /// Nothing is said.
    public static final Marking NONE = new Marking(null, null, false, "");

    public Marking withRegister(@Nullable Register register) {
        return new Marking(register, tone, retained, situation);
    }

    public Marking withTone(@Nullable Tone tone) {
        return new Marking(register, tone, retained, situation);
    }

    public Marking withRetained(boolean retained) {
        return new Marking(register, tone, retained, situation);
    }

    public Marking withSituation(String name) {
        return new Marking(register, tone, retained, name.strip());
    }
}
