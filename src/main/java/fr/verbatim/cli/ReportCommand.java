package fr.verbatim.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.List;

/// `verbatim report`: writes a report on codes.
@Command(name = "report")
final class ReportCommand extends Task {

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "report.code")
    private List<String> codes = List.of();

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "${bundle:label.file}",
            descriptionKey = "report.output")
    private List<Path> outputs = List.of();

    @Option(names = "--title", paramLabel = "${bundle:label.text}", descriptionKey = "report.title")
    private @Nullable String title;

    @Option(names = "--force", descriptionKey = "report.force")
    private boolean force;

    @Mixin private AskedPart in = new AskedPart();

    ReportCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var keys = codes.stream().map(name -> study().code(name).key()).toList();
        var part = in.of(study(), terminal());
        AskedPart.say(part, terminal(), words());
        var draft = study().report(keys, part).withLanguage(words().locale());
        var report = (title == null ? draft : draft.withTitle(title)).toReport();
        OutputFiles.write(OutputFiles.checked(outputs, session()), report, force, this::say);
        return DONE;
    }
}
