package fr.verbatim.search.index;

import fr.verbatim.corpus.DocumentId;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One Lucene index, opened, with what it holds of the documents wanted. Immutable and thread-safe
/// until closed.
final class Shelf implements Closeable {

    private final DirectoryReader reader;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<DocumentId, Block> blocks = new LinkedHashMap<>();
    private final List<DocumentId> others = new ArrayList<>();

    /// A document and the segment's entries of its units, which stand together.
    record Block(LeafReader leaf, int first, IndexedDocument document) {

        int last() {
            return first + document.units().size() - 1;
        }

        /// Returns the entry that lists the units.
        Document list() throws IOException {
            return leaf.storedFields().document(last() + 1);
        }
    }

    /// A part of the index: its entries, and the documents that they belong to by the number of
    /// their first entry.
    record Segment(LeafReader leaf, TreeMap<Integer, Block> blocks) {

        /// Returns the document of an entry; null for what is not wanted any more.
        @Nullable Block blockOf(int entry) {
            var found = blocks.floorEntry(entry);
            return found == null || found.getValue().last() < entry ? null : found.getValue();
        }

        /// Returns the first entry from `entry` on that is a unit of a document wanted;
        /// [DocIdSetIterator#NO_MORE_DOCS] when there is none.
        int wantedFrom(int entry) {
            if (blockOf(entry) != null) {
                return entry;
            }
            var next = blocks.ceilingKey(entry);
            return next == null ? DocIdSetIterator.NO_MORE_DOCS : next;
        }

        /// Returns the same with fewer documents.
        Segment only(Collection<Block> wanted) {
            var some = new TreeMap<Integer, Block>();
            for (var block : wanted) {
                if (block.leaf().equals(leaf)) {
                    some.put(block.first(), block);
                }
            }
            return new Segment(leaf, some);
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
        var segment = new Segment(leaf, new TreeMap<>());
        segments.add(segment);
        var lists = leaf.postings(new Term(Fields.LIST, ""), PostingsEnum.NONE);
        var live = leaf.getLiveDocs();
        while (lists != null && lists.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            var entry = lists.docID();
            if (live == null || live.get(entry)) {
                var stored = leaf.storedFields().document(entry);
                var document = Entries.read(stored);
                if (document != null && isWanted(document, wanted)) {
                    var block = new Block(leaf, entry - document.units().size(), document);
                    segment.blocks().put(block.first(), block);
                    blocks.put(document.id(), block);
                } else {
                    others.add(new DocumentId(stored.get(Fields.OWNER)));
                }
            }
        }
    }

    private static boolean isWanted(IndexedDocument held, Map<DocumentId, Wanted> wanted) {
        var document = wanted.get(held.id());
        return document != null && document.isHeldAs(held);
    }
}
