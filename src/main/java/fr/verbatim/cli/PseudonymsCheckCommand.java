package fr.verbatim.cli;

import fr.verbatim.message.VerbatimException;
import fr.verbatim.pseudonym.Leak;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `verbatim pseudonyms check`: the real names that finished files still hold.
@Command(name = "check")
final class PseudonymsCheckCommand extends Listing {

    @Parameters(
            index = "0..*",
            arity = "1..*",
            paramLabel = "${bundle:label.file}",
            descriptionKey = "pseudonyms.check.files")
    private List<Path> files = List.of();

    PseudonymsCheckCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        if (study().pseudonyms().all().isEmpty()) {
            throw new VerbatimException("cli.pseudonyms.check-nothing");
        }
        Map<String, List<Leak>> leaks = new LinkedHashMap<>();
        try (var _ = new Interruption()) {
            for (var file : files) {
                var path = session().resolve(file);
                if (!Files.isRegularFile(path)) {
                    throw new VerbatimException("cli.pseudonyms.no-file", file);
                }
                leaks.put(file.toString(), study().pseudonyms().check(path));
            }
        } catch (InterruptedException e) {
            throw new VerbatimException("cli.pseudonyms.interrupted");
        }
        var isClean = leaks.values().stream().allMatch(List::isEmpty);
        if (asJson()) {
            printJson(leaks);
        } else {
            leaks.forEach(this::show);
        }
        return isClean ? DONE : FINDINGS;
    }

    private void show(String file, List<Leak> leaks) {
        if (leaks.isEmpty()) {
            say("cli.pseudonyms.clean", file);
            return;
        }
        say("cli.pseudonyms.leaks", file, leaks.size());
        for (var leak : leaks) {
            terminal()
                    .line(
                            "  "
                                    + words().text(
                                                    "cli.pseudonyms.leak",
                                                    leak.name(),
                                                    leak.times(),
                                                    leak.mask()));
            leak.examples().forEach(example -> terminal().wrapped("      ", example));
        }
    }
}
