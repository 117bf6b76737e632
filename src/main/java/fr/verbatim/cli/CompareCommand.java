package fr.verbatim.cli;

import fr.verbatim.codebook.Code;
import fr.verbatim.report.SituationsReport.Sides;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.List;

/// `verbatim compare`: two things coded, side by side in situations.
@Command(name = "compare")
final class CompareCommand extends Listing {

    @Option(
            names = "--first",
            required = true,
            paramLabel = "CODE",
            descriptionKey = "compare.first")
    private List<String> first = List.of();

    @Option(
            names = "--second",
            required = true,
            paramLabel = "CODE",
            descriptionKey = "compare.second")
    private List<String> second = List.of();

    @Option(names = "--apart", paramLabel = "CODE", descriptionKey = "compare.apart")
    private List<String> apart = List.of();

    @Option(
            names = "--words",
            paramLabel = "${bundle:label.query}",
            descriptionKey = "compare.words")
    private @Nullable String query;

    @Option(
            names = "--by",
            paramLabel = "${bundle:label.variable}",
            defaultValue = "fonction",
            descriptionKey = "compare.by")
    private String variable = "fonction";

    @Mixin private AskedPart in = new AskedPart();

    @Mixin private OutputFiles files = new OutputFiles();

    CompareCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var targets = files.checked(session());
        var part = in.of(study(), terminal());
        var sides = new Sides(codes(first), codes(second), codes(apart));
        var report = study().compare(sides, variable, part).withLanguage(words().locale());
        var asking = query == null ? report : report.withWords(query);
        if (asJson()) {
            printJson(asking.comparison());
        } else if (asking.comparison().situations().isEmpty()) {
            AskedPart.say(part, terminal(), words());
            say("cli.compare.none");
        } else {
            new ComparisonTables(terminal(), words()).print(asking);
        }
        files.write(targets, asking::toReport, this::written);
        return DONE;
    }

    private List<Code> codes(List<String> names) {
        return names.stream().map(study()::code).toList();
    }
}
