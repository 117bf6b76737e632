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

import org.apache.lucene.index.LeafReader;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
    private final Map<DocumentId, Shelf.Block> blocks = new HashMap<>();
    private final @Nullable IndexedDocument[] byNumber;
    private final List<IndexedDocument> documents;
    private final int annotated;

    private TextIndex(
            int size,
            List<Shelf> shelves,
            List<Message> notices,
            Supplier<FormDictionary> dictionary) {
        this.shelves = List.copyOf(shelves);
        this.segments = shelves.stream().flatMap(shelf -> shelf.segments().stream()).toList();
        this.notices = List.copyOf(notices);
        this.vocabulary = new Vocabulary(this.shelves, dictionary);
        shelves.forEach(shelf -> blocks.putAll(shelf.blocks()));
        this.byNumber = byNumber(size, blocks.values());
        this.documents = Arrays.stream(byNumber).filter(Objects::nonNull).toList();
        this.annotated = (int) this.documents.stream().filter(IndexedDocument::isAnnotated).count();
    }

    private TextIndex(TextIndex whole, Set<DocumentId> documents) {
        this.shelves = List.of();
        this.notices = whole.notices;
        this.vocabulary = whole.vocabulary;
        for (var document : documents) {
            var block = whole.blocks.get(document);
            if (block != null) {
                blocks.put(document, block);
            }
        }
        this.segments =
                whole.segments.stream()
                        .map(segment -> segment.only(documents))
                        .filter(segment -> !segment.blocks().isEmpty())
                        .toList();
        this.byNumber = byNumber(whole.size(), blocks.values());
        this.documents = Arrays.stream(byNumber).filter(Objects::nonNull).toList();
        this.annotated = (int) this.documents.stream().filter(IndexedDocument::isAnnotated).count();
    }

    private static @Nullable IndexedDocument[] byNumber(int size, Collection<Shelf.Block> blocks) {
        var documents = new @Nullable IndexedDocument[size];
        blocks.forEach(block -> documents[block.document().number()] = block.document());
        return documents;
    }

    /// Opens the index in `folder` and brings it up to date: only the texts that it does not hold
    /// yet are read.
    ///
    /// A missing or damaged index is built anew. When the folder cannot be written, or another
    /// process is writing there, what is missing is indexed in memory.
    ///
    /// @param documents the documents to be found, with their current revision
    /// @param sources where their texts come from, and what is known of their words
    /// @param listener is told how that goes on
    public static TextIndex open(
            Path folder, List<Document> documents, Sources sources, IndexListener listener) {
        var wanted = new LinkedHashMap<DocumentId, Wanted>();
        for (var document : documents) {
            wanted.put(
                    document.id(), new Wanted(wanted.size(), document, sources.pipeline(document)));
        }
        var keeper = new Keeper(folder, wanted, sources, listener);
        try {
            return new TextIndex(
                    wanted.size(), keeper.open(), keeper.notices(), sources::dictionary);
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
        var wanted = Map.of(id, new Wanted(0, document, ""));
        try {
            return new TextIndex(
                    1,
                    List.of(
                            Keeper.inMemory(
                                    wanted, new OneText(text, annotation), IndexListener.SILENT)),
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

    /// Returns whether a query asks for words inside units, on conditions that hold of units: this
    /// index answers it alone.
    public static boolean answers(Query query, UnitConditions conditions) {
        return Finders.isOfUnits(query, conditions);
    }

    /// Returns the passages of a query that it [#answers], by the number of their document.
    ///
    /// @throws PatternTooWide when a pattern stands for too many different words
    public List<Spans> find(Query query, UnitConditions conditions) {
        var found = new AllSpans(size());
        find(query, conditions, found);
        return found.kept();
    }

    /// Returns the passages of a query that it [#answers], by the number of their document: all
    /// those of the documents in which the first ones stand.
    ///
    /// @param most how many are wanted, at least 1
    /// @throws PatternTooWide when a pattern stands for too many different words
    public SortedMap<Integer, Spans> first(Query query, int most, UnitConditions conditions) {
        var found = new FirstSpans(most);
        find(query, conditions, found);
        return found.kept();
    }

    private void find(Query query, UnitConditions conditions, Sweep.Keeping found) {
        try {
            var finders = new Finders(query, vocabulary, conditions, false);
            for (var segment : segments) {
                Sweep.find(segment, finders.of(segment), found);
            }
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns how many passages a query has that it [#answers].
    ///
    /// @throws PatternTooWide when a pattern stands for too many different words
    public long count(Query query, UnitConditions conditions) {
        var count = 0L;
        try {
            var finders = new Finders(query, vocabulary, conditions, true);
            for (var segment : segments) {
                count += finders.count(segment);
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return count;
    }

    /// Returns how often a word occurs.
    ///
    /// @throws PatternTooWide when it stands for too many different words
    public long count(WordPattern word) {
        var count = 0L;
        try {
            var sought = vocabulary.sought(word);
            for (var segment : segments) {
                count += Finders.count(sought, segment);
            }
        } catch (IOException e) {
            throw lost(e);
        }
        return count;
    }

    /// Returns where the words of a document's units stand.
    public WordPlaces words(DocumentId document) {
        var block = blocks.get(document);
        return block == null
                ? WordPlaces.joined(List.of())
                : places(block, 0, block.document().units().size());
    }

    /// Returns where the words of some units of a document stand.
    ///
    /// @param from the number of the first unit
    /// @param to the number of the one after the last
    public WordPlaces words(IndexedDocument document, int from, int to) {
        var block = blocks.get(document.id());
        return block == null ? WordPlaces.joined(List.of()) : places(block, from, to);
    }

    private static WordPlaces places(Shelf.Block block, int from, int to) {
        try {
            return places(block.leaf(), block.first() + from, block.first() + to - 1);
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
            return Optional.ofNullable(Entries.annotation(block.leaf(), block.list()));
        } catch (IOException e) {
            throw lost(e);
        }
    }

    /// Returns how many documents are annotated.
    public int annotated() {
        return annotated;
    }

    /// Returns the documents, in the order in which they were wanted.
    public List<IndexedDocument> documents() {
        return documents;
    }

    /// Returns a document by its number; empty when it is not among those looked at.
    public Optional<IndexedDocument> document(int number) {
        return Optional.ofNullable(byNumber[number]);
    }

    /// Returns the number that comes after those of all documents, looked at or not.
    public int size() {
        return byNumber.length;
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

    private static VerbatimException lost(IOException cause) {
        return new VerbatimException(Message.of("search.index-lost"), cause);
    }
}
