package fr.verbatim.cli;

import fr.verbatim.corpus.InterviewGuide;

/// Prints an interview guide as it is on paper. Immutable.
final class GuidePage {

    private final Terminal terminal;
    private final Words words;

    GuidePage(Terminal terminal, Words words) {
        this.terminal = terminal;
        this.words = words;
    }

    void print(InterviewGuide guide) {
        terminal.title(guide.name());
        if (!guide.instruction().isEmpty()) {
            terminal.wrapped(
                    words.text("cli.guide.instruction") + " ",
                    words.quoted(Display.flat(guide.instruction())));
        }
        for (var i = 0; i < guide.themes().size(); i++) {
            var theme = guide.themes().get(i);
            terminal.blank();
            terminal.line(terminal.styled(Terminal.Style.STRONG, (i + 1) + " - " + theme.name()));
            for (var question : theme.questions()) {
                terminal.wrapped("    ", Display.flat(question.text()));
                question.followUps()
                        .forEach(followUp -> terminal.wrapped("      - ", Display.flat(followUp)));
            }
            if (!theme.cues().isEmpty()) {
                terminal.wrapped(
                        "    " + words.text("cli.guide.cues") + " ",
                        String.join(" ; ", theme.cues()));
            }
        }
    }
}
