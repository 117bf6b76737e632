package fr.verbatim.search;

import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.language.annotation.Annotator;
import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.search.annotation.AnnotationRun;
import fr.verbatim.search.index.TextIndex;
import fr.verbatim.search.query.Query;
import fr.verbatim.text.Span;

import java.util.List;

/// Answers queries about one text that is in no study, such as an example of a code.
///
/// Words mean what they mean in a study: lemmas in a text that is annotated, else forms. Conditions
/// (`code:`, `role:`, variables) hold nowhere. Thread-safe until closed.
public final class TextSearch implements AutoCloseable {

    private static final DocumentId TEXT = new DocumentId("text");

    private final TextIndex index;

    private final Stretches stretches;

    private TextSearch(TextIndex index, DocumentText text) {
        this.index = index;
        this.stretches = new Stretches(_ -> text);
    }

    public static TextSearch open(DocumentText text) {
        return new TextSearch(TextIndex.inMemory(TEXT, text, null, FormDictionary.NONE), text);
    }

    /// Opens the search, by lemma, of a text that is one paragraph.
    public static TextSearch open(String text, Annotator annotator, FormDictionary dictionary) {
        var document = paragraph(text);
        return new TextSearch(
                TextIndex.inMemory(
                        TEXT, document, AnnotationRun.annotate(document, annotator), dictionary),
                document);
    }

    /// Opens the search of a text that is one paragraph.
    public static TextSearch open(String text) {
        return open(paragraph(text));
    }

    private static DocumentText paragraph(String text) {
        var paragraph = new Paragraph(new Span(0, text.length()), Paragraph.Style.BODY, 0);
        var layers =
                new Layers(
                        List.of(paragraph), List.of(), List.of(), List.of(), List.of(), List.of());
        return new DocumentText(text, layers);
    }

    /// Returns the passages that answer a query, in order.
    ///
    /// @throws fr.verbatim.search.index.PatternTooWide when a wildcard stands for too many words
    public synchronized List<Span> find(Query query) {
        return new Evaluator(index, Conditions.NONE, stretches).find(query).in(0).list();
    }

    @Override
    public void close() {
        index.close();
    }
}
