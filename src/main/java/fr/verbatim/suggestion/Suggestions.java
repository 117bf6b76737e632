package fr.verbatim.suggestion;

import java.util.List;

/// What the cues of some codes propose. Immutable.
///
/// @param list the passages to read, code by code in the order of the codebook, each in the order
///   of the corpus
/// @param problems the cues that could not be evaluated
public record Suggestions(List<Suggestion> list, List<CueProblem> problems) {

    public Suggestions {
        list = List.copyOf(list);
        problems = List.copyOf(problems);
    }
}
