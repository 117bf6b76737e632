package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;

import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// One Lucene index, opened, with what it holds of the documents wanted. Immutable and thread-safe
/// until closed.
final class Shelf implements Closeable {

    private final DirectoryReader reader;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<DocumentId, Block> blocks = new LinkedHashMap<>();
    private final List<DocumentId> others = new ArrayList<>();

    /// A document and the segment's entries of its units, which stand together.
    ///
    /// @param first the entry of its first unit
    /// @param last the entry of its last unit; the one before `first` when there are none
    /// @param number the number of the document
    record Block(LeafReader leaf, int first, int last, int number, IndexedDocument document) {

        private Block(LeafReader leaf, int list, IndexedDocument document) {
            this(leaf, list - document.size(), list - 1, document.number(), document);
        }

        /// Returns the entry that lists the units.
        int list() {
            return last + 1;
        }
    }

    /// A part of the index: its entries, and the documents wanted that they belong to.
    ///
    /// @param blocks in the order of their entries
    /// @param isWhole whether there are no other entries
    record Segment(LeafReader leaf, List<Block> blocks, boolean isWhole) {

        /// Returns whether an entry is a unit of a document wanted.
        boolean isWanted(int entry) {
            var low = 0;
            var high = blocks.size() - 1;
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (blocks.get(middle).last() < entry) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low == high
                    && blocks.get(low).first() <= entry
                    && entry <= blocks.get(low).last();
        }

        /// Returns the same with some of its documents.
        Segment only(Set<DocumentId> documents) {
            return new Segment(
                    leaf,
                    blocks.stream().filter(it -> documents.contains(it.document.id())).toList(),
                    false);
        }
    }

    private Shelf(DirectoryReader reader) {
        this.reader = reader;
    }

    /// Opens an index and verifies every byte of it.
    ///
    /// @param wanted the documents that are wanted; others are not seen
    /// @throws IOException when it is damaged or missing
    static Shelf open(Directory directory, Map<DocumentId, Wanted> wanted) throws IOException {
        var reader = DirectoryReader.open(directory);
        try {
            var shelf = new Shelf(reader);
            for (var leaf : reader.leaves()) {
                if (leaf.reader() instanceof CodecReader checked) {
                    checked.checkIntegrity();
                }
                shelf.read(leaf.reader(), wanted);
            }
            return shelf;
        } catch (IOException | RuntimeException e) {
            reader.close();
            throw e;
        }
    }

    List<Segment> segments() {
        return segments;
    }

    Map<DocumentId, Block> blocks() {
        return blocks;
    }

    /// Returns the documents that it holds in vain: other revisions, other versions, documents of
    /// no interest.
    List<DocumentId> others() {
        return others;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private void read(LeafReader leaf, Map<DocumentId, Wanted> wanted) throws IOException {
        var here = new ArrayList<Block>();
        var lists = new Lists(leaf);
        var entries = leaf.postings(new Term(Fields.LIST, ""), PostingsEnum.NONE);
        var live = leaf.getLiveDocs();
        var isWhole = live == null;
        while (entries != null && entries.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var list = entries.docID();
            if (live == null || live.get(list)) {
                var found = lists.read(list, wanted);
                if (found.isPresent()) {
                    here.add(new Block(leaf, list, found.get()));
                    blocks.put(found.get().id(), here.getLast());
                } else {
                    others.add(lists.owner(list));
                    isWhole = false;
                }
            }
        }
        segments.add(new Segment(leaf, List.copyOf(here), isWhole));
    }
}
