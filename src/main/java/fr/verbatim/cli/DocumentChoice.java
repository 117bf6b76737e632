package fr.verbatim.cli;

import fr.verbatim.Verbatim;
import fr.verbatim.corpus.Document;
import fr.verbatim.message.VerbatimException;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Optional;

/// The options that say of which documents proposals are wanted.
final class DocumentChoice {

    @Option(
            names = "--document",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "suggest.document")
    private @Nullable String document;

    @Option(names = "--new", descriptionKey = "suggest.new")
    private boolean isNew;

    boolean isMade() {
        return document != null || isNew;
    }

    /// Returns the documents chosen; empty when all are.
    Optional<List<Document>> of(Verbatim study) {
        if (document != null && isNew) {
            throw new VerbatimException("cli.suggest.document-or-new");
        }
        return document != null
                ? Optional.of(List.of(study.document(document)))
                : isNew ? Optional.of(study.newDocuments()) : Optional.empty();
    }
}
