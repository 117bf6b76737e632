package fr.verbatim;

import fr.verbatim.codebook.CodebookDifference;
import fr.verbatim.codebook.CodebookFile;
import fr.verbatim.study.CodebookChange;
import fr.verbatim.study.Study;

/// Brings a codebook's exchange form into a study. Thread-safe as [Study] is.
final class CodebookImport {

    private final Study study;

    CodebookImport(Study study) {
        this.study = study;
    }

    CodebookDifference preview(CodebookFile file) {
        var current = study.snapshot().codebook();
        return CodebookDifference.between(current, file.toCodes(current, study::newId));
    }

    CodebookDifference apply(CodebookFile file) {
        var difference = preview(file);
        if (!difference.isEmpty()) {
            study.apply(new CodebookChange.PutCodes(difference.toPut()));
        }
        return difference;
    }
}
