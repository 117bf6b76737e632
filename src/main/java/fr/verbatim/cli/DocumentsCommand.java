package fr.verbatim.cli;

import fr.verbatim.DocumentSummary;

import picocli.CommandLine.Command;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.Collectors;

/// `verbatim documents`: lists the documents of the study.
@Command(name = "documents")
final class DocumentsCommand extends Listing {

    DocumentsCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var summaries = study().summaries();
        if (asJson()) {
            return printJson(summaries);
        }
        if (summaries.isEmpty()) {
            say("cli.documents.none");
            return DONE;
        }
        var table =
                new TextTable(
                        words().text("cli.head.document"),
                        words().text("cli.head.kind"),
                        words().text("cli.head.words-status"),
                        ">" + words().text("cli.head.turns"),
                        ">" + words().text("cli.head.words"),
                        ">" + words().text("cli.head.extracts"),
                        ">" + words().text("cli.head.doubts"));
        for (var summary : summaries) {
            table.row(
                    summary.document().name(),
                    words().name(summary.document().kind()),
                    words().name(summary.document().words()),
                    number(summary.turns()),
                    words().number(summary.words()),
                    number(summary.extracts()),
                    number(summary.doubts()));
        }
        table.print(terminal());
        terminal().blank();
        terminal().line(total(summaries));
        var doubtful = summaries.stream().filter(summary -> summary.doubts() > 0).count();
        if (doubtful > 0) {
            say("cli.documents.doubts", doubtful);
        }
        return DONE;
    }

    private String number(int count) {
        return count == 0 ? "–" : words().number(count);
    }

    private String total(List<DocumentSummary> summaries) {
        var kinds =
                summaries.stream()
                        .collect(
                                Collectors.groupingBy(
                                        summary -> summary.document().kind(),
                                        () -> new EnumMap<>(fr.verbatim.corpus.DocumentKind.class),
                                        Collectors.counting()));
        var parts =
                kinds.entrySet().stream()
                        .map(
                                kind ->
                                        words().text(
                                                        "cli.documents.of-kind."
                                                                + kind.getKey().name(),
                                                        kind.getValue()))
                        .collect(Collectors.joining(", "));
        var count = summaries.stream().mapToInt(DocumentSummary::words).sum();
        return words().text("cli.documents.total", summaries.size(), parts, count);
    }
}
