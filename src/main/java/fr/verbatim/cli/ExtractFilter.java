package fr.verbatim.cli;

import fr.verbatim.Extract;
import fr.verbatim.Verbatim;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.util.List;

/// The options that say which extracts are meant.
final class ExtractFilter {

    @Option(names = "--code", paramLabel = "CODE", descriptionKey = "filter.code")
    private @Nullable String code;

    @Option(
            names = "--document",
            paramLabel = "${bundle:label.document}",
            descriptionKey = "filter.document")
    private @Nullable String document;

    @Option(
            names = "--coder",
            paramLabel = "${bundle:label.coder}",
            descriptionKey = "filter.coder")
    private @Nullable String coder;

    @Option(names = "--retained", descriptionKey = "filter.retained")
    private boolean retained;

    @Option(names = "--unplaced", descriptionKey = "filter.unplaced")
    private boolean unplaced;

    List<Extract> of(Verbatim study) {
        var all = code == null ? study.extracts() : study.extracts(study.code(code));
        var name = document == null ? null : study.document(document).name();
        return all.stream()
                .filter(extract -> name == null || extract.document().equals(name))
                .filter(extract -> coder == null || extract.coder().value().equals(coder))
                .filter(extract -> !retained || extract.retained())
                .filter(extract -> !unplaced || extract.isUnplaced())
                .toList();
    }
}
