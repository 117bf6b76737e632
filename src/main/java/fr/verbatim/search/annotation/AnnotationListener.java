package fr.verbatim.search.annotation;

import fr.verbatim.corpus.Document;

/// Is told how annotating goes on, in the thread that annotates.
@FunctionalInterface
public interface AnnotationListener {

    /// Hears nothing.
    AnnotationListener SILENT = (_, _, _) -> {};

    /// Called when a document is done and kept.
    ///
    /// @param document the document
    /// @param done how much is done so far, in UTF-16 code units of the texts
    /// @param all how much there is to do
    void done(Document document, long done, long all);
}
