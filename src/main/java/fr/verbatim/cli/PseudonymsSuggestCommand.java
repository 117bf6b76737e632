package fr.verbatim.cli;

import fr.verbatim.pseudonym.NameProposal;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.stream.Collectors;

/// `verbatim pseudonyms suggest`: the names that may have to be hidden; decides nothing.
@Command(name = "suggest")
final class PseudonymsSuggestCommand extends Listing {

    @Option(
            names = "--kind",
            paramLabel = "${bundle:label.kind}",
            descriptionKey = "pseudonyms.kind")
    private @Nullable String kind;

    PseudonymsSuggestCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var json = asJson();
        var proposals = new NameSearch(this).proposals(kind);
        if (json) {
            return printJson(proposals);
        }
        if (proposals.isEmpty()) {
            say("cli.pseudonyms.nothing");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.kind"),
                        words().text("cli.head.name"),
                        ">" + words().text("cli.head.times"),
                        ">" + words().text("cli.head.documents"),
                        words().text("cli.head.proposed"),
                        words().text("cli.head.also"));
        proposals.forEach(it -> row(table, it));
        table.print(terminal());
        terminal().blank();
        say("cli.pseudonyms.proposed", proposals.size());
        return DONE;
    }

    private void row(TextTable table, NameProposal proposal) {
        table.row(
                words().name(proposal.kind()),
                proposal.name(),
                words().number(proposal.occurrences()),
                words().number(proposal.documents()),
                proposal.mask(),
                proposal.forms().stream()
                        .skip(1)
                        .map(PseudonymsCommand::pair)
                        .collect(Collectors.joining(", ")));
    }
}
