package fr.verbatim.suggestion;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.message.VerbatimException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Tries the cues of codes on their own examples, which they should find, and counter-examples,
/// which they should not: unit tests for a codebook.
public final class CueCheck {

    private CueCheck() {}

    /// What the cues of one code do with its own sentences. Immutable.
    ///
    /// @param code the code
    /// @param missed the examples that no cue finds
    /// @param wronglyFound the counter-examples that a cue finds
    /// @param problems the cues that could not be evaluated
    public record Result(
            Code code, List<String> missed, List<String> wronglyFound, List<CueProblem> problems) {

        public Result {
            missed = List.copyOf(missed);
            wronglyFound = List.copyOf(wronglyFound);
            problems = List.copyOf(problems);
        }

        public boolean isGood() {
            return missed.isEmpty() && wronglyFound.isEmpty() && problems.isEmpty();
        }
    }

    /// Returns a result for each code that has cues, in the order of the codebook.
    ///
    /// @param scratch a folder that may be written to; what is put there is of no use afterwards
    public static List<Result> of(Codebook codebook, Path scratch) {
        var codes = codebook.codes().stream().filter(code -> !code.cues().isEmpty()).toList();
        var sentences = new LinkedHashSet<String>();
        codes.forEach(
                code ->
                        Stream.concat(code.examples().stream(), code.counterexamples().stream())
                                .forEach(sentences::add));
        try (var trial = new Trial(scratch, List.copyOf(sentences))) {
            return codes.stream().map(code -> check(code, trial)).toList();
        }
    }

    private static Result check(Code code, Trial trial) {
        Set<String> found = new LinkedHashSet<>();
        var problems = new ArrayList<CueProblem>();
        for (var cue : code.cues()) {
            try {
                found.addAll(trial.found(cue));
            } catch (VerbatimException e) {
                problems.add(new CueProblem(code, cue, e.toMessage()));
            }
        }
        return new Result(
                code,
                code.examples().stream().filter(example -> !found.contains(example)).toList(),
                code.counterexamples().stream().filter(found::contains).toList(),
                problems);
    }
}
