package fr.verbatim.search.index;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.FormDictionary;

import java.util.Optional;
import java.util.function.Function;

/// Where an index takes its texts from, and what is known of their words. Asked by several threads
/// at once.
public interface Sources {

    /// Returns a text.
    DocumentText text(RevisionId revision);

    /// Returns the name of the pipeline that has annotated a document's text; empty when none has.
    String pipeline(Document document);

    /// Returns the annotation of a document's text, whose words are those of its units in order.
    Optional<Annotation> annotation(Document document);

    /// Returns the dictionary for forms that no annotated document has. Asked for only then.
    FormDictionary dictionary();

    /// Returns texts of which nothing is known.
    static Sources of(Function<RevisionId, DocumentText> texts) {
        return new Sources() {
            @Override
            public DocumentText text(RevisionId revision) {
                return texts.apply(revision);
            }

            @Override
            public String pipeline(Document document) {
                return "";
            }

            @Override
            public Optional<Annotation> annotation(Document document) {
                return Optional.empty();
            }

            @Override
            public FormDictionary dictionary() {
                return FormDictionary.NONE;
            }
        };
    }
}
