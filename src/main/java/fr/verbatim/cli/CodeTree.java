package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;

/// Prints the codebook as a tree, with how many extracts each code has. Confined to one thread.
final class CodeTree {

    private final Verbatim study;
    private final Terminal terminal;
    private final Words words;

    CodeTree(Verbatim study, Terminal terminal, Words words) {
        this.study = study;
        this.terminal = terminal;
        this.words = words;
    }

    int print() {
        var codebook = study.codebook();
        if (codebook.codes().isEmpty()) {
            terminal.line(words.text("cli.codebook.none"));
            return Task.DONE;
        }
        var extracts = study.extracts();
        var table =
                new TextTable(
                        words.text("cli.head.code"),
                        words.text("cli.head.state"),
                        ">" + words.text("cli.head.extracts"),
                        words.text("cli.head.definition"));
        for (var code : codebook.codes()) {
            var count =
                    extracts.stream().filter(extract -> extract.code().equals(code.key())).count();
            table.indented(
                    codebook.depth(code),
                    code.name(),
                    code.applied() ? words.name(code.state()) : "",
                    code.applied() && count > 0 ? words.number(count) : "",
                    code.definition());
        }
        table.print(terminal);
        terminal.blank();
        var applied = codebook.codes().stream().filter(Code::applied).count();
        terminal.line(
                words.text(
                        "cli.codebook.total",
                        applied,
                        codebook.codes().size() - applied,
                        extracts.size()));
        return Task.DONE;
    }
}
