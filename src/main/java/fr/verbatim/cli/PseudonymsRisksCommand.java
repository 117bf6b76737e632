package fr.verbatim.cli;

import fr.verbatim.analysis.Variable;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.Singled;
import fr.verbatim.pseudonym.Singularity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// `verbatim pseudonyms risks`: who can be recognised although the name is hidden.
@Command(name = "risks")
final class PseudonymsRisksCommand extends Listing {

    private static final int SHOWN = 3;

    @Option(
            names = "--variable",
            paramLabel = "${bundle:label.variable}",
            descriptionKey = "pseudonyms.risks.variable")
    private List<String> variables = List.of();

    @Option(names = "--together", paramLabel = "N", descriptionKey = "pseudonyms.risks.together")
    private int together = 2;

    PseudonymsRisksCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (together < 1 || together > Singularity.MOST_TOGETHER) {
            throw new VerbatimException("cli.pseudonyms.together", Singularity.MOST_TOGETHER);
        }
        var known = study().variables().stream().map(Variable::name).toList();
        for (var variable : variables) {
            if (known.stream().noneMatch(variable::equalsIgnoreCase)) {
                throw new VerbatimException(
                        "cli.pseudonyms.no-variable", variable, String.join(", ", known));
            }
        }
        var singled = study().pseudonyms().singled(chosen(known), together);
        if (asJson()) {
            return printJson(singled);
        }
        var all = study().respondents().all().size();
        say("cli.pseudonyms.risks", singled.size(), all, together);
        singled.forEach(this::show);
        return DONE;
    }

    /// By itself the variables of people, not those of the meeting; what names somebody singles
    /// nobody out that was not named already.
    private List<String> chosen(List<String> known) {
        if (!variables.isEmpty()) {
            return variables;
        }
        var personal =
                study().snapshot().cases().stream()
                        .flatMap(person -> person.variables().keySet().stream())
                        .filter(name -> !name.equalsIgnoreCase("cas"))
                        .distinct()
                        .toList();
        return personal.isEmpty() ? known : personal;
    }

    private void show(Singled singled) {
        terminal()
                .wrapped(
                        "  " + singled.respondent().name() + "  ",
                        singled.combinations().stream()
                                        .limit(SHOWN)
                                        .map(PseudonymsRisksCommand::written)
                                        .collect(Collectors.joining(" · "))
                                + (singled.combinations().size() > SHOWN ? " …" : ""));
    }

    private static String written(Map<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + " = " + Display.flat(value.getValue()))
                .collect(Collectors.joining(" + "));
    }
}
