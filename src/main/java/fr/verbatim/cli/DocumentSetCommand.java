package fr.verbatim.cli;

import fr.verbatim.corpus.Description;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// `verbatim document set`: says what a document is, whatever its file is read to say.
@Command(name = "set")
final class DocumentSetCommand extends Listing {

    @Parameters(index = "0", paramLabel = "${bundle:label.document}", descriptionKey = "document")
    private String document = "";

    @Option(names = "--kind", paramLabel = "${bundle:label.kind}", descriptionKey = "document.kind")
    private @Nullable String kind;

    @Option(
            names = "--words",
            paramLabel = "${bundle:label.status}",
            descriptionKey = "document.words")
    private @Nullable String status;

    @Option(names = "--language", paramLabel = "fr|en|und", descriptionKey = "document.language")
    private @Nullable String language;

    @Option(
            names = "--variable",
            paramLabel = "${bundle:label.assignment}",
            descriptionKey = "document.variable")
    private List<String> variables = List.of();

    DocumentSetCommand(Session session) {
        super(session);
    }

    @Override
    public Integer call() {
        var described = study().document(document);
        if (language != null && !List.of("fr", "en", "und").contains(language)) {
            throw new VerbatimException("cli.document.language", language);
        }
        var said =
                new Description(
                        described.id(),
                        kind == null ? null : FieldValues.kind(kind),
                        status == null ? null : FieldValues.wordStatus(status),
                        language,
                        null,
                        assigned());
        return show(this, study().corrections().describe(described, said));
    }

    private Map<String, String> assigned() {
        var assigned = new LinkedHashMap<String, String>();
        for (var assignment : variables) {
            var equals = assignment.indexOf('=');
            if (equals < 1) {
                throw new VerbatimException("cli.document.assignment", assignment);
            }
            assigned.put(
                    assignment.substring(0, equals).strip(),
                    assignment.substring(equals + 1).strip());
        }
        return assigned;
    }

    static int show(Listing command, Document document) {
        if (command.asJson()) {
            return command.printJson(document);
        }
        var words = command.words();
        var table = new TextTable("", "");
        table.row(words.text("cli.head.document"), document.name());
        table.row(words.text("cli.head.file"), "corpus/" + document.path());
        table.row(words.text("cli.head.kind"), words.name(document.kind()));
        table.row(words.text("cli.head.words-status"), words.name(document.words()));
        table.row(words.text("cli.head.language"), document.language());
        document.variables().forEach(table::row);
        table.print(command.terminal());
        return DONE;
    }
}
