package fr.verbatim.cli;

import fr.verbatim.PassageToRead;
import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// The options that say which proposals are decided: some, those of a code or a document, or all.
final class ProposalChoice {

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.id}", descriptionKey = "suggest.ids")
    private List<String> ids = List.of();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "suggest.code")
    private @Nullable String code;

    @Option(
            names = "--document",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "suggest.document")
    private @Nullable String document;

    @Option(names = "--all", descriptionKey = "suggest.all")
    private boolean all;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean preview;

    boolean isPreview() {
        return preview;
    }

    List<PassageToRead> of(Verbatim study) {
        if (!ids.isEmpty()) {
            if (code != null || document != null || all) {
                throw new VerbatimException("cli.suggest.one-way");
            }
            return ids.stream().map(study.suggestions()::beginning).distinct().toList();
        }
        if (code == null && document == null && !all) {
            throw new VerbatimException("cli.suggest.which");
        }
        return of(study, code, document);
    }

    static List<PassageToRead> of(
            Verbatim study, @Nullable String code, @Nullable String document) {
        var proposals =
                code == null ? study.suggestions().all() : study.suggestions().of(study.code(code));
        if (document == null) {
            return proposals;
        }
        var wanted = study.document(document).id();
        return proposals.stream()
                .filter(one -> one.quotation().passage().document().equals(wanted))
                .toList();
    }
}
