package fr.verbatim.search.index;

import fr.verbatim.corpus.Document;
import fr.verbatim.corpus.DocumentId;
import fr.verbatim.corpus.DocumentKind;
import fr.verbatim.corpus.DocumentText;
import fr.verbatim.corpus.RevisionId;
import fr.verbatim.corpus.WordStatus;
import fr.verbatim.language.annotation.Annotation;
import fr.verbatim.language.annotation.FormDictionary;
import fr.verbatim.message.Message;
import fr.verbatim.message.VerbatimException;
import fr.verbatim.search.query.Query;
import fr.verbatim.text.Span;

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where every word of the study's current texts stands. Immutable and thread-safe until closed.
public final class TextIndex implements AutoCloseable {

    /// Kept in a field, for a logger that nobody holds forgets that it is to be silent. Lucene
    /// would tell on standard error that a faster module of the JDK, still being tried out, is not
    /// there.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    static {
        LUCENE.setLevel(Level.OFF);
    }

    private final List<Shelf> shelves;
    private final List<Shelf.Segment> segments;
    private final List<Message> notices;
    private final Vocabulary vocabulary;
    private final Map<DocumentId, Shelf.Block> blocks;

    private TextIndex(
            List<Shelf> shelves, List<Message> notices, Supplier<FormDictionary> dictionary) {
        this.shelves = List.copyOf(shelves);
        this.segments = shelves.stream().flatMap(shelf -> shelf.segments().stream()).toList();
        this.notices = List.copyOf(notices);
        this.vocabulary = new Vocabulary(this.shelves, dictionary);
        this.blocks = new HashMap<>();
        shelves.forEach(shelf -> blocks.putAll(shelf.blocks()));
    }

    private TextIndex(TextIndex whole, Set<DocumentId> documents) {
        this.shelves = List.of();
        this.notices = whole.notices;
        this.vocabulary = whole.vocabulary;
        this.blocks = new HashMap<>();
        for (var document : documents) {
            var block = whole.blocks.get(document);
            if (block != null) {
                blocks.put(document, block);
            }
        }
        this.segments =
                whole.segments.stream()
                        .map(segment -> segment.only(blocks.values()))
                        .filter(segment -> !segment.blocks().isEmpty())
                        .toList();
    }

    /// Opens the index in `folder` and brings it up to date: only the texts that it does not hold
    /// yet are read.
    ///
    /// A missing or damaged index is built anew. When the folder cannot be written, or another
    /// process is writing there, what is missing is indexed in memory.
    ///
    /// @param documents the documents to be found, with their current revision
    /// @param sources where their texts come from, and what is known of their words
    public static TextIndex open(Path folder, List<Document> documents, Sources sources) {
        var wanted = new LinkedHashMap<DocumentId, Wanted>();
        documents.forEach(
                document ->
                        wanted.put(
                                document.id(), new Wanted(document, sources.pipeline(document))));
        var keeper = new Keeper(folder, wanted, sources);
        try {
            return new TextIndex(keeper.open(), keeper.notices(), sources::dictionary);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns an index of one text, in memory.
    ///
    /// @param id the name by which it is found
    /// @param annotation what is known of its words; null when nothing is
    /// @param dictionary the dictionary for forms that it does not have
    public static TextIndex inMemory(
            DocumentId id,
            DocumentText text,
            @Nullable Annotation annotation,
            FormDictionary dictionary) {
        var document =
                new Document(
                        id,
                        id.value(),
                        id.value(),
                        DocumentKind.OTHER,
                        WordStatus.WRITTEN,
                        "und",
                        RevisionId.of(text.text(), ""),
                        false,
                        "",
                        "",
                        "text/plain",
                        Map.of());
        var wanted = Map.of(id, new Wanted(document, ""));
        try {
            return new TextIndex(
                    List.of(Keeper.inMemory(wanted, new OneText(text, annotation))),
                    List.of(),
                    () -> dictionary);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns the same index as if there were only some documents, but for the words: what a
    /// pattern, or the lemmas of a word, stand for is still told by the words of all. What is found
    /// is thus what the whole index finds in those documents, sooner.
    ///
    /// It is closed with the whole, and not by itself.
    public TextIndex only(Set<DocumentId> documents) {
        return new TextIndex(this, documents);
    }

    /// Returns what happened on opening that people may want to know.
    public List<Message> notices() {
        return notices;
    }

    /// Returns a document as the index knows it.
    public Optional<IndexedDocument> find(DocumentId id) {
        return Optional.ofNullable(blocks.get(id)).map(Shelf.Block::document);
    }

    /// Returns where words follow each other inside a unit, by document: from the first word to the
    /// last.
    ///
    /// @throws PatternTooWide when a wildcard stands for too many different words
    public Map<DocumentId, List<Span>> phrases(List<WordPattern> words) {
        return search(words, Matcher::phrases);
    }

    /// Returns the smallest stretches inside a unit in which words stand together, by document.
    ///
    /// @param between how many other words may stand among them
    /// @param ordered whether they have to come in their order
    /// @throws PatternTooWide when a wildcard stands for too many different words
    public Map<DocumentId, List<Span>> windows(
            List<WordPattern> words, int between, boolean ordered) {
        return search(words, matcher -> matcher.windows(between, ordered));
    }

    /// Returns where sequences of words stand inside a unit, by document.
    ///
    /// @throws PatternTooWide when a condition holds of too many different words
    public Map<DocumentId, List<Span>> sequences(Query.Sequence sequence) {
        var found = new HashMap<DocumentId, List<Span>>();
        try {
            var forms = WordForms.of(sequence, vocabulary);
            for (var segment : segments) {
                new SequenceMatcher(segment, sequence, forms).find(found);
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return found;
    }

    /// Returns where the words of a document's units stand.
    public WordPlaces words(DocumentId document) {
        var block = blocks.get(document);
        if (block == null) {
            return WordPlaces.joined(List.of());
        }
        try {
            return places(block.leaf(), block.first(), block.last());
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns what is known of the words of a document's units, by the numbers that they have in
    /// [#words(DocumentId)]; empty when it is not annotated. It is read anew each time.
    public Optional<Annotation> annotation(DocumentId document) {
        var block = blocks.get(document);
        if (block == null || !block.document().isAnnotated()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(Entries.annotation(block.list()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns how many documents are annotated.
    public int annotated() {
        return (int) blocks.values().stream().filter(it -> it.document().isAnnotated()).count();
    }

    /// Returns how many documents there are.
    public int documents() {
        return blocks.size();
    }

    /// Returns the lemmas, folded, by which a word is sought in annotated documents: those that its
    /// form has there, else those of the dictionary.
    public Set<String> lemmas(WordPattern word) {
        try {
            return vocabulary.lemmas(word);
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns the different words, folded, with how often they occur, in alphabetical order.
    public Map<String, Long> frequencies() {
        try {
            return vocabulary.frequencies();
        } catch (IOException e) {
            throw lost(e);
        }
    }

    @Override
    public void close() {
        try {
            for (var shelf : shelves) {
                shelf.close();
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    static WordPlaces places(LeafReader leaf, int firstEntry, int lastEntry) throws IOException {
        var places = leaf.getBinaryDocValues(Fields.PLACES);
        var parts = new ArrayList<WordPlaces>();
        for (int entry = firstEntry; entry <= lastEntry; entry++) {
            if (places != null && places.advanceExact(entry)) {
                parts.add(WordPlaces.decode(places.binaryValue()));
            }
        }
        return WordPlaces.joined(parts);
    }

    private interface Task {
        void run(Matcher matcher) throws IOException;
    }

    private Map<DocumentId, List<Span>> search(List<WordPattern> words, Task task) {
        if (words.stream().allMatch(WordPattern::isAnything)) {
            throw new PatternTooWide(
                    words.isEmpty() ? "" : words.getFirst().form(), Vocabulary.WIDEST);
        }
        var found = new HashMap<DocumentId, List<Span>>();
        try {
            var sought = new ArrayList<Vocabulary.@Nullable Sought>();
            for (var word : words) {
                sought.add(word.isAnything() ? null : vocabulary.sought(word));
            }
            for (var segment : segments) {
                task.run(new Matcher(segment, sought, found));
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return found;
    }

    private static VerbatimException lost(IOException cause) {
        return new VerbatimException(Message.of("search.index-lost"), cause);
    }
}
