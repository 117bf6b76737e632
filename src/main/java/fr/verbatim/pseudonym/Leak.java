package fr.verbatim.pseudonym;

import java.util.List;

/// A real name that a finished file still holds. Immutable.
///
/// @param name the name, as it was decided about
/// @param mask what should stand in its place
/// @param times how often it is there
/// @param examples where, in the words around it, a few
public record Leak(String name, String mask, int times, List<String> examples) {

    public Leak {
        examples = List.copyOf(examples);
    }
}
