package fr.verbatim.search.annotation;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.language.english.EnglishAnnotator;
import fr.verbatim.language.french.FrenchAnnotator;
import fr.verbatim.search.index.Sources;
import fr.verbatim.study.Study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The annotations that a study keeps, as they were at one moment. Thread-safe.
///
/// A document in English is understood as English, all others as French. What another version of
/// the pipeline made does not count.
public final class StudyAnnotations {

    /// The pipelines of this version of the program.
    static final Set<String> PIPELINES = Set.of(FrenchAnnotator.VERSION, EnglishAnnotator.VERSION);

    private final Study study;
    private final Map<RevisionId, Set<String>> kept;
    private final Dictionaries dictionaries;

    private StudyAnnotations(Study study) {
        this.study = study;
        this.kept = study.annotated();
        this.dictionaries = new Dictionaries(study);
    }

    public static StudyAnnotations of(Study study) {
        return new StudyAnnotations(study);
    }

    /// Returns the pipeline that is to understand a document.
    public static String pipeline(Document document) {
        return isEnglish(document) ? EnglishAnnotator.VERSION : FrenchAnnotator.VERSION;
    }

    static boolean isEnglish(Document document) {
        return document.language().equals("en");
    }

    /// Returns whether a document's current text is annotated.
    public boolean has(Document document) {
        return kept.getOrDefault(document.revision(), Set.of()).contains(pipeline(document));
    }

    /// Returns the annotation of a document's current text.
    public Optional<Annotation> find(Document document) {
        return has(document)
                ? study.annotation(document.revision(), pipeline(document))
                        .flatMap(Annotation::decode)
                : Optional.empty();
    }

    /// Forgets the annotation of a document's current text, which is of no use: it is to be made
    /// again.
    public void forget(Document document) {
        study.forgetAnnotation(document.revision(), pipeline(document));
    }

    /// Returns the documents that are still to be annotated.
    public List<Document> missing(List<Document> documents) {
        return documents.stream().filter(document -> !has(document)).toList();
    }

    /// Returns the documents that are to be annotated, those among them whose annotation cannot be
    /// read any more. All annotations are read for that.
    List<Document> missingOrUnreadable(List<Document> documents) {
        return documents.stream().filter(document -> find(document).isEmpty()).toList();
    }

    /// Returns the texts of the study with what is known of their words.
    public Sources sources() {
        return new Sources() {
            @Override
            public DocumentText text(RevisionId revision) {
                return study.text(revision);
            }

            @Override
            public String pipeline(Document document) {
                return has(document) ? StudyAnnotations.pipeline(document) : "";
            }

            @Override
            public Optional<Annotation> annotation(Document document) {
                return find(document);
            }

            @Override
            public FormDictionary dictionary() {
                return dictionaries.get();
            }
        };
    }
}
