package fr.verbatim.cli;

import picocli.CommandLine.Command;

/// `verbatim guide`: the interview guides; alone, it lists them.
@Command(
        name = "guide",
        subcommands = {
            GuideImportCommand.class,
            GuideShowCommand.class,
            GuideThemesCommand.class,
            GuideRemoveCommand.class
        })
final class GuideCommand extends Listing {

    GuideCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var guides = study().guides().all();
        if (asJson()) {
            return printJson(guides);
        }
        if (guides.isEmpty()) {
            say("cli.guide.none");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.guide"),
                        ">" + words().text("cli.head.themes"),
                        ">" + words().text("cli.head.questions"));
        for (var guide : guides) {
            table.row(
                    guide.name(),
                    words().number(guide.themes().size()),
                    words().number(
                                    guide.themes().stream()
                                            .mapToInt(theme -> theme.questions().size())
                                            .sum()));
        }
        table.print(terminal());
        return DONE;
    }
}
