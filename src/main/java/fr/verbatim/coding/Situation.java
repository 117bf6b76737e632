package fr.verbatim.coding;

/// A named episode, told or observed, made of one or more passages. Immutable.
///
/// @param id the situation's identity
/// @param name what people call it
/// @param register [Register#TOLD] or [Register#OBSERVED]
/// @param coder who marked it
public record Situation(SituationId id, String name, Register register, Coder coder) {

    public Situation {
        if (register == Register.GENERAL) {
            throw new IllegalArgumentException("a situation is told or observed");
        }
    }
}
