package fr.verbatim.analysis.words;

import fr.verbatim.corpus.Document;
import fr.verbatim.language.Fold;
import fr.verbatim.language.annotation.PartOfSpeech;
import fr.verbatim.search.annotation.StudyAnnotations;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.Units;
import fr.verbatim.study.Study;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.List;

/// Reads the words of a study's documents with what is known of them. Immutable; it belongs to the
/// annotations that there were when it was made.
public final class CorpusWords {

    private final Study study;
    private final StudyAnnotations annotations;

    /// One word. Immutable.
    ///
    /// @param form as it is written
    /// @param lemma its lemma; its form, folded, in a document that is not annotated
    /// @param tag its part of speech; [PartOfSpeech#X] in a document that is not annotated
    /// @param sentence the number of its sentence in the document; 0 likewise
    public record Word(Span span, String form, String lemma, PartOfSpeech tag, int sentence) {

        /// Returns the form without accents and case.
        public String folded() {
            return Fold.word(form);
        }
    }

    /// A turn or paragraph and its words. Immutable.
    public record OfUnit(Unit unit, List<Word> words) {

        public OfUnit {
            words = List.copyOf(words);
        }
    }

    private CorpusWords(Study study) {
        this.study = study;
        this.annotations = StudyAnnotations.of(study);
    }

    public static CorpusWords of(Study study) {
        return new CorpusWords(study);
    }

    /// Returns whether a document's words have their lemmas.
    public boolean isAnnotated(Document document) {
        return annotations.has(document);
    }

    /// Returns the words of a document, unit by unit, in the order of its text.
    public List<OfUnit> in(Document document) {
        var annotation = annotations.find(document);
        var units = new ArrayList<OfUnit>();
        var number = 0;
        for (var unit : Units.of(study.text(document.revision()))) {
            var words = new ArrayList<Word>();
            for (var token : unit.words()) {
                var at = number++;
                words.add(
                        annotation
                                .map(
                                        known ->
                                                new Word(
                                                        token.span(),
                                                        token.form(),
                                                        known.lemma(at),
                                                        known.tag(at),
                                                        known.sentenceOf(at)))
                                .orElseGet(
                                        () ->
                                                new Word(
                                                        token.span(),
                                                        token.form(),
                                                        token.folded(),
                                                        PartOfSpeech.X,
                                                        0)));
            }
            units.add(new OfUnit(unit.unit(), words));
        }
        return units;
    }
}
