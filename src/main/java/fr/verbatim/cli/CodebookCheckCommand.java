package fr.verbatim.cli;

import fr.verbatim.suggestion.CueCheck;

import picocli.CommandLine.Command;

import java.util.List;

/// `verbatim codebook check`: tries each code's cues on its own examples.
@Command(name = "check")
final class CodebookCheckCommand extends Listing {

    CodebookCheckCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var results = study().checkCodebook();
        var wrong = results.stream().filter(result -> !result.isGood()).toList();
        if (asJson()) {
            printJson(results);
        } else {
            wrong.forEach(this::tell);
            say("cli.check.total", results.size(), results.size() - wrong.size());
        }
        return wrong.isEmpty() ? DONE : FINDINGS;
    }

    private void tell(CueCheck.Result result) {
        terminal().title(result.code().name());
        sentences("cli.check.missed", result.missed());
        sentences("cli.check.wrongly-found", result.wronglyFound());
        for (var problem : result.problems()) {
            terminal()
                    .wrapped(
                            "  ! ",
                            words().text("cli.check.problem", problem.cue(), problem.problem()));
        }
        terminal().blank();
    }

    private void sentences(String key, List<String> sentences) {
        sentences.forEach(sentence -> terminal().wrapped("  ", words().text(key, sentence)));
    }
}
