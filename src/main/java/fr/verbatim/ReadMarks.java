package fr.verbatim;

import fr.verbatim.coding.ReadMark;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.study.CodingChange;
import fr.verbatim.study.Study;

/// Which documents a coder has read to their end. Thread-safe as [Study] is.
public final class ReadMarks {

    private final Study study;

    ReadMarks(Study study) {
        this.study = study;
    }

    /// Returns whether the coder of this study has read a document.
    public boolean has(DocumentId document) {
        return study.snapshot().isRead(document, study.coder());
    }

    /// Says whether the coder of this study has read a document; nothing is done where that is so
    /// already.
    public void set(Document document, boolean isRead) {
        study.together(
                () -> {
                    var marks = study.snapshot().readMarks(document.id(), study.coder());
                    if (isRead && marks.isEmpty()) {
                        var mark =
                                new ReadMark(
                                        study.newId(), document.id(), study.coder(), study.now());
                        study.apply(new CodingChange.MarkRead(mark));
                    } else if (!isRead && !marks.isEmpty()) {
                        study.applyAll(
                                marks.stream()
                                        .map(it -> new CodingChange.Unmark(it.id()))
                                        .toList());
                    }
                    return isRead;
                });
    }
}
