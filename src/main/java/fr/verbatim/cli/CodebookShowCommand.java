package fr.verbatim.cli;

import fr.verbatim.codebook.Code;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.List;
import java.util.stream.Collectors;

/// `verbatim codebook show`: one code with all that is said of it.
@Command(name = "show")
final class CodebookShowCommand extends Listing {

    @Parameters(index = "0", paramLabel = "CODE", descriptionKey = "code")
    private String code = "";

    CodebookShowCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var shown = study().code(code);
        if (asJson()) {
            return printJson(shown);
        }
        terminal().title(shown.name());
        terminal()
                .line(
                        shown.applied()
                                ? words().name(shown.state())
                                : words().text("cli.codebook.rubrique"));
        part("cli.codebook.key", List.of(shown.key()));
        part("cli.codebook.definition", List.of(shown.definition()));
        part("cli.codebook.include", List.of(shown.include()));
        part("cli.codebook.exclude", List.of(shown.exclude()));
        part("cli.codebook.examples", quoted(shown.examples()));
        part("cli.codebook.counterexamples", quoted(shown.counterexamples()));
        part("cli.codebook.aliases", shown.aliases());
        part("cli.codebook.links", links(shown));
        part("cli.codebook.cues", shown.cues());
        if (shown.isInterpretive()) {
            say("cli.codebook.no-cues");
        }
        return DONE;
    }

    private void part(String key, List<String> lines) {
        var start = Display.left(words().text(key), 18);
        for (var line : lines) {
            if (!line.isBlank()) {
                terminal().wrapped(start, Display.flat(line));
                start = " ".repeat(18);
            }
        }
    }

    private List<String> quoted(List<String> sentences) {
        return sentences.stream().map(words()::quoted).toList();
    }

    private List<String> links(Code shown) {
        return shown.links().stream()
                .map(
                        link ->
                                link.as()
                                        + " "
                                        + study().codebook()
                                                .find(link.to())
                                                .map(Code::name)
                                                .orElse(link.to()))
                .collect(Collectors.toList());
    }
}
