package fr.verbatim.cli;

import fr.verbatim.PassageToRead;
import fr.verbatim.Verbatim;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.List;

/// The options that say which proposals are decided: some, those of a code or a document, or all.
final class ProposalChoice {

    @Parameters(arity = "0..*", paramLabel = "${bundle:label.id}", descriptionKey = "suggest.ids")
    private List<String> ids = List.of();

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "suggest.code")
    private @Nullable String code;

    @Mixin private DocumentChoice documents = new DocumentChoice();

    @Option(names = "--all", descriptionKey = "suggest.all")
    private boolean all;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean preview;

    boolean isPreview() {
        return preview;
    }

    List<PassageToRead> of(Verbatim study) {
        if (!ids.isEmpty()) {
            if (code != null || documents.isMade() || all) {
                throw new VerbatimException("cli.suggest.one-way");
            }
            return ids.stream().map(study.suggestions()::beginning).distinct().toList();
        }
        if (code == null && !documents.isMade() && !all) {
            throw new VerbatimException("cli.suggest.which");
        }
        return of(study, code, documents);
    }

    static List<PassageToRead> of(Verbatim study, @Nullable String code, DocumentChoice documents) {
        var proposals = study.suggestions();
        var chosen = documents.of(study);
        if (chosen.isEmpty()) {
            return code == null ? proposals.all() : proposals.of(study.code(code));
        }
        return code == null
                ? proposals.in(chosen.get())
                : proposals.in(chosen.get(), study.code(code));
    }
}
