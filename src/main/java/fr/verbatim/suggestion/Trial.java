package fr.verbatim.suggestion;

import fr.verbatim.coding.Coder;
import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.Layers;
import fr.verbatim.corpus.Paragraph;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.search.Search;
import fr.verbatim.study.CorpusChange;
import fr.verbatim.study.Study;
import fr.verbatim.study.Viewpoint;
import fr.verbatim.text.Span;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// Sentences made into the documents of a study of their own, so that a cue finds in them exactly
/// what it would find in fieldwork.
final class Trial implements AutoCloseable {

    private static final String NOTHING = "0".repeat(64);

    private final List<String> sentences;
    private final Study study;
    private final Search search;

    Trial(Path scratch, List<String> sentences) {
        this.sentences = sentences;
        this.study = Study.create(scratch, new Coder("verbatim"));
        var changes = new ArrayList<CorpusChange>();
        for (int i = 0; i < sentences.size(); i++) {
            changes.add(new CorpusChange.AddDocument(document(i), List.of()));
        }
        study.applyAll(changes);
        this.search = Search.open(study);
    }

    /// Returns the sentences in which the cue finds something.
    Set<String> found(String cue) {
        return search.hits(cue, Viewpoint.everyone()).list().stream()
                .map(hit -> sentences.get(Integer.parseInt(hit.document().name())))
                .collect(Collectors.toSet());
    }

    private Document document(int number) {
        var sentence = sentences.get(number);
        var paragraph = new Paragraph(new Span(0, sentence.length()), Paragraph.Style.BODY, 0);
        var layers =
                new Layers(
                        List.of(paragraph), List.of(), List.of(), List.of(), List.of(), List.of());
        return new Document(
                new DocumentId(study.newId()),
                "%06d".formatted(number),
                Integer.toString(number),
                DocumentKind.OTHER,
                WordStatus.WRITTEN,
                "fr",
                study.store(new DocumentText(sentence, layers)),
                false,
                NOTHING,
                "",
                "text/plain",
                Map.of());
    }

    @Override
    public void close() {
        search.close();
        study.close();
    }
}
