package fr.verbatim.cli;

import fr.verbatim.PassageToRead;
import fr.verbatim.Verbatim;
import fr.verbatim.codebook.Code;
import fr.verbatim.report.Reference;

import java.util.ArrayList;
import java.util.List;

/// Prints what cues propose: passages to read, never coded ones. Immutable.
final class ProposalPrinter {

    private final Terminal terminal;
    private final Words words;

    ProposalPrinter(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    /// Prints how many passages there are to read, code by code.
    void counts(Verbatim study, List<PassageToRead> proposals) {
        var table =
                new TextTable(
                        words.text("cli.head.code"),
                        ">" + words.text("cli.head.to-read"),
                        ">" + words.text("cli.head.documents"));
        for (var code : study.codebook().codes()) {
            var ofCode = proposals.stream().filter(one -> one.code().equals(code.key())).toList();
            if (!ofCode.isEmpty()) {
                table.row(
                        code.name(), words.number(ofCode.size()), words.number(documents(ofCode)));
            }
        }
        if (!proposals.isEmpty()) {
            table.print(terminal);
            terminal.blank();
        }
        total(study, proposals);
    }

    /// Prints the sentence that says what these passages are.
    void total(Verbatim study, List<PassageToRead> proposals) {
        total(proposals);
        var interpretive = study.codebook().codes().stream().filter(Code::isInterpretive).count();
        if (interpretive > 0) {
            terminal.line(words.text("cli.suggest.interpretive", interpretive));
        }
        for (var problem : study.suggestions().problems()) {
            terminal.line(
                    words.text(
                            "cli.suggest.problem",
                            problem.code().name(),
                            problem.cue(),
                            problem.problem()));
        }
    }

    /// Prints the passages, the words that match set off.
    void shown(List<PassageToRead> proposals) {
        for (var one : proposals) {
            terminal.line(
                    terminal.styled(Terminal.Style.STRONG, one.codeName())
                            + terminal.styled(
                                    Terminal.Style.FAINT,
                                    "  " + one.id() + "  " + String.join(" · ", one.cues())));
            terminal.wrapped("  ", words.quoted(Display.flat(marked(one))));
            terminal.line(
                    "  "
                            + terminal.styled(
                                    Terminal.Style.FAINT,
                                    Reference.of(one.quotation(), words.locale()).text()));
            terminal.blank();
        }
    }

    /// Prints how many passages there are to read.
    void total(List<PassageToRead> proposals) {
        terminal.line(words.text("cli.suggest.total", proposals.size()));
    }

    private String marked(PassageToRead proposal) {
        var start = proposal.quotation().passage().span().start();
        var text = proposal.quotation().text();
        var parts = new ArrayList<String>();
        var done = 0;
        for (var word : proposal.words()) {
            var from = Math.max(done, word.start() - start);
            var to = Math.min(text.length(), word.end() - start);
            if (from < to) {
                parts.add(text.substring(done, from));
                parts.add(terminal.styled(Terminal.Style.NODE, text.substring(from, to)));
                done = to;
            }
        }
        parts.add(text.substring(done));
        return String.join("", parts);
    }

    private static long documents(List<PassageToRead> proposals) {
        return proposals.stream()
                .map(one -> one.quotation().passage().document())
                .distinct()
                .count();
    }
}
