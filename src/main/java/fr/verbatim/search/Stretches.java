package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.Section;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.Sentences;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.search.index.IndexedDocument;
import fr.verbatim.search.index.Spans;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.index.Unit;
import fr.verbatim.search.index.Units;
import fr.verbatim.search.query.Scope;
import fr.verbatim.text.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/// Cuts texts into the stretches by which passages are compared, each text once. Confined to one
/// thread.
final class Stretches {

    private final Function<RevisionId, DocumentText> texts;
    private final Map<RevisionId, Laid> known = new HashMap<>();
    private final Map<DocumentId, List<Span>> sentences = new HashMap<>();

    Stretches(Function<RevisionId, DocumentText> texts) {
        this.texts = texts;
    }

    DocumentText text(RevisionId revision) {
        return texts.apply(revision);
    }

    /// What is kept of a text, each list in order and apart, but for the sections with a title.
    private record Laid(List<Span> paragraphs, List<Span> parts, List<Section> sections) {}

    /// Returns the sections of a document.
    List<Section> sections(IndexedDocument document) {
        return laid(document).sections();
    }

    /// Returns the stretches of a document, in order; situations are for others to know.
    List<Span> of(TextIndex index, IndexedDocument document, Scope scope) {
        return switch (scope) {
            case WORD, SITUATION -> List.of();
            case SENTENCE -> sentences(index, document);
            case TURN -> document.units().stream().filter(Unit::isTurn).map(Unit::span).toList();
            case PARAGRAPH -> laid(document).paragraphs();
            case SECTION -> laid(document).parts();
            case DOCUMENT -> List.of(new Span(0, Integer.MAX_VALUE));
        };
    }

    /// Returns the sentences of a document: those of its annotation; where it has none, those that
    /// an annotator would find.
    private List<Span> sentences(TextIndex index, IndexedDocument document) {
        var found = sentences.get(document.id());
        if (found == null) {
            var text = texts.apply(document.revision());
            found =
                    index.annotation(document.id())
                            .map(known -> annotated(text, document, index, known))
                            .orElseGet(() -> cut(text));
            sentences.put(document.id(), found);
        }
        return found;
    }

    private static List<Span> annotated(
            DocumentText text, IndexedDocument document, TextIndex index, Annotation annotation) {
        var readable = AnnotationRun.readable(text);
        var places = index.words(document.id());
        var spans = new ArrayList<Span>();
        var first = 0;
        for (var unit : document.units()) {
            var words = new ArrayList<Span>();
            var ends = new ArrayList<Integer>();
            for (int i = first; i < first + unit.words(); i++) {
                words.add(new Span(places.start(i), places.end(i)));
                if (annotation.endOfSentence(annotation.sentenceOf(i)) == i + 1) {
                    ends.add(i + 1 - first);
                }
            }
            spans.addAll(Sentences.spans(text.text(), readable, unit.span(), words, ends));
            first += unit.words();
        }
        return spans;
    }

    /// Returns the sentences of a text of which nothing is known.
    static List<Span> cut(DocumentText text) {
        var readable = AnnotationRun.readable(text);
        return Units.of(text).stream()
                .flatMap(
                        unit ->
                                Sentences.in(
                                        text.text(), readable, unit.unit().span(), unit.words())
                                        .stream())
                .toList();
    }

    private Laid laid(IndexedDocument document) {
        return known.computeIfAbsent(document.revision(), _ -> lay(document));
    }

    private Laid lay(IndexedDocument document) {
        var text = texts.apply(document.revision());
        var layers = text.layers();
        return new Laid(
                apart(layers.paragraphs().stream().map(Paragraph::span).sorted().toList()),
                parts(layers.sections().stream().map(Section::span).toList()),
                layers.sections());
    }

    private static List<Span> apart(List<Span> sorted) {
        var apart = new ArrayList<Span>();
        var end = 0;
        for (var span : sorted) {
            if (span.end() > Math.max(end, span.start())) {
                apart.add(new Span(Math.max(end, span.start()), span.end()));
                end = span.end();
            }
        }
        return apart;
    }

    /// Returns the text cut wherever a section starts or ends, where there is one: a section inside
    /// another has its own text.
    private static List<Span> parts(List<Span> sections) {
        var cuts = new TreeSet<Integer>();
        sections.forEach(section -> cuts.addAll(List.of(section.start(), section.end())));
        var all = Spans.of(sections);
        var parts = new ArrayList<Span>();
        var start = 0;
        for (int cut : cuts) {
            var part = new Span(start, cut);
            if (all.overlap(part)) {
                parts.add(part);
            }
            start = cut;
        }
        return parts;
    }
}
