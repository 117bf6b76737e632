package fr.verbatim.cli;

import fr.verbatim.analysis.guide.ThemeTable;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `verbatim guide themes`: respondents by themes, and with `--theme` the words that show it.
@Command(name = "themes")
final class GuideThemesCommand extends Listing {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "${bundle:label.guide}",
            descriptionKey = "guide.name")
    private @Nullable String name;

    @Option(names = "--theme", paramLabel = "N", descriptionKey = "guide.theme")
    private int theme;

    @Mixin private AskedPart in = new AskedPart();

    GuideThemesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var guides = study().guides();
        var guide = name == null ? guides.only() : guides.named(name);
        if (theme < 0 || theme > guide.themes().size()) {
            throw new VerbatimException(
                    "cli.guide.no-such-theme", theme, guide.name(), guide.themes().size());
        }
        var part = in.of(study(), terminal());
        var table = guides.themes(guide, part);
        if (asJson()) {
            return printJson(table);
        }
        AskedPart.say(part, terminal(), words());
        print(table);
        return DONE;
    }

    private void print(ThemeTable table) {
        var page = new ThemePage(table, terminal(), words());
        if (theme == 0) {
            page.printTable();
        } else {
            page.printTheme(theme - 1);
        }
    }
}
