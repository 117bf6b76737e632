package fr.verbatim;

import fr.verbatim.codebook.CodebookDifference;
import fr.verbatim.codebook.CodebookYaml;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.Study;

import java.nio.file.Path;

/// Brings a codebook's exchange form into a study. Thread-safe as [Study] is.
final class CodebookImport {

    private final Study study;

    CodebookImport(Study study) {
        this.study = study;
    }

    CodebookDifference preview(Path file) {
        var current = study.snapshot().codebook();
        return CodebookDifference.between(
                current, new CodebookYaml().read(file).toCodes(current, study::newId));
    }

    CodebookDifference apply(Path file) {
        var difference = preview(file);
        if (!difference.isEmpty()) {
            study.apply(new CodebookChange.PutCodes(difference.toPut()));
        }
        return difference;
    }
}
