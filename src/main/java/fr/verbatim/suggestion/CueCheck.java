package fr.verbatim.suggestion;

import fr.verbatim.codebook.Code;
import fr.verbatim.codebook.Codebook;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.language.french.FrenchAnnotator;
import fr.verbatim.language.french.FrenchDictionary;
import fr.verbatim.search.TextSearch;
import fr.verbatim.search.query.Query;
import fr.verbatim.search.query.QuerySyntaxError;

import java.util.ArrayList;
import java.util.List;

/// Tries the cues of codes on their own examples, which they should find, and counter-examples,
/// which they should not: unit tests for a codebook. The sentences are annotated as French, so that
/// words mean what they mean in a study.
public final class CueCheck {

    private final Annotator annotator = new FrenchAnnotator();
    private final FormDictionary dictionary = new FrenchDictionary();

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
    public static List<Result> of(Codebook codebook) {
        var codes = codebook.codes().stream().filter(code -> !code.cues().isEmpty()).toList();
        if (codes.isEmpty()) {
            return List.of();
        }
        var check = new CueCheck();
        return codes.stream().map(check::check).toList();
    }

    private Result check(Code code) {
        var queries = new ArrayList<Query>();
        var problems = new ArrayList<CueProblem>();
        for (var cue : code.cues()) {
            try {
                queries.add(Query.parse(cue));
            } catch (QuerySyntaxError e) {
                problems.add(new CueProblem(code, cue, e.toMessage()));
            }
        }
        return new Result(
                code,
                code.examples().stream().filter(example -> !isFound(example, queries)).toList(),
                code.counterexamples().stream()
                        .filter(example -> isFound(example, queries))
                        .toList(),
                problems);
    }

    private boolean isFound(String sentence, List<Query> queries) {
        try (var search = TextSearch.open(sentence, annotator, dictionary)) {
            return queries.stream().anyMatch(query -> !search.find(query).isEmpty());
        }
    }
}
