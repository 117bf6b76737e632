package fr.verbatim.cli;

import fr.verbatim.analysis.words.FirstUses;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

import java.util.Arrays;

/// `verbatim first-uses`: who says something first in each interview.
@Command(name = "first-uses")
final class FirstUsesCommand extends Listing {

    private static final String FUNCTION = "fonction";

    @Mixin private AskedQuery asked = new AskedQuery();

    FirstUsesCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var result = asked.of(study(), terminal());
        var found = result.firstUses();
        if (asJson()) {
            return printJson(found);
        }
        if (!result.part().isEmpty()) {
            print(found);
        }
        AskedPart.say(result.part(), terminal(), words());
        return DONE;
    }

    private void print(FirstUses found) {
        var table =
                new TextTable(
                        words().text("cli.head.respondent"),
                        words().text("cli.head.function"),
                        ">" + words().text("cli.head.passages"),
                        words().text("cli.first-uses.way"),
                        words().text("cli.first-uses.place"));
        for (var row : found.rows()) {
            table.row(
                    row.respondent().name(),
                    row.respondent().value(FUNCTION),
                    words().number(row.uses()),
                    words().name(row.way()),
                    place(row));
        }
        table.print(terminal());
        terminal().blank();
        for (var way : Arrays.asList(FirstUses.Way.values())) {
            say("cli.first-uses.count", words().name(way), found.count(way), found.rows().size());
        }
    }

    private String place(FirstUses.Row row) {
        if (row.first() == null) {
            return "";
        }
        var quotation = study().quote(row.first());
        return quotation.document() + " §\u00A0" + quotation.paragraph();
    }
}
